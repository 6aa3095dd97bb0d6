package cn.fenhe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-20T08:00:00.123456Z");

    @Test
    void membersStandInOneOrderAndDetailsAreSorted() {
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put("z", List.of(1, 2L, true));
        nested.put("a", new BigDecimal("1E+2"));
        Act act = Act.of(new Actor("a1", "王\"小\"明\n", ID), "catalog.submit", "revision", 7)
                .citing("TJ-10")
                .with("z", nested)
                .with("a", Thread.State.NEW)
                .touching("subjects-hmac-1:ff");

        assertThat(text(act))
                .isEqualTo("{\"v\":1,\"id\":\"" + ID + "\",\"at\":\"2026-11-20T08:00:00.123456Z\",\"actor\":\"a1\","
                        + "\"name\":\"王\\\"小\\\"明\\n\",\"institution\":\"" + ID
                        + "\",\"action\":\"catalog.submit\",\"subjectType\":\"revision\",\"subject\":\"7\","
                        + "\"articles\":[\"TJ-10\"],\"person\":\"subjects-hmac-1:ff\","
                        + "\"details\":{\"a\":\"NEW\",\"z\":{\"a\":100,\"z\":[1,2,true]}}}");
    }

    @Test
    void noEntryBreaksItsLine() {
        Act act = Act.of(Actor.PUBLIC, "a\u0001b", "t", "\u2028\r\n\t\u007f");
        assertThat(text(act)).doesNotContain("\n", "\r", "\t", "\u0001");
    }

    @Test
    void columnsSayWhatTheBytesSay() {
        Act act = Act.of(new Actor("a1", "王", ID), "catalog.submit", "revision", 7)
                .citing("TJ-10", "GW-13")
                .with("nested", Map.of("id", "not this one", "articles", List.of("nor this")))
                .touching("p");
        EntryFields fields = EntryFields.of(Canonical.bytes(ID, AT, act), new byte[32]);
        assertThat(fields)
                .isEqualTo(new EntryFields(
                        ID, AT, "a1", ID, "catalog.submit", "revision", "7", "p", List.of("TJ-10", "GW-13")));
    }

    @Test
    void bytesThatAreNoEntryStillHaveFields() {
        for (String bytes : List.of("", "{", "[]", "{\"id\":\"x\"}", "{\"at\":\"never\"}")) {
            EntryFields fields = EntryFields.of(bytes.getBytes(StandardCharsets.UTF_8), new byte[32]);
            assertThat(fields.action()).isEqualTo(EntryFields.UNREADABLE);
        }
    }

    private static String text(Act act) {
        return new String(Canonical.bytes(ID, AT, act), StandardCharsets.UTF_8);
    }
}
