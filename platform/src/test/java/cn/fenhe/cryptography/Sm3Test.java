package cn.fenhe.cryptography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** SM3 against the examples of GB/T 32905. */
class Sm3Test {

    private static final String ABC = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";

    @Test
    void digestsTheStandardsFirstExample() {
        assertThat(Sm3.hex("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(ABC);
    }

    @Test
    void digestsTheStandardsSecondExample() {
        assertThat(Sm3.hex("abcd".repeat(16).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    void partsAreDigestedAsOne() {
        assertThat(Sm3.hex(new byte[] {'a'}, new byte[0], new byte[] {'b', 'c'}))
                .isEqualTo(ABC);
    }

    @Test
    void aStreamIsDigestedOnItsWay() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (DigestingOutputStream out = Sm3.digesting(target)) {
            out.write('a');
            out.write(new byte[] {'x', 'b', 'c', 'x'}, 1, 2);
            assertThat(out.hex()).isEqualTo(ABC);
            assertThat(out.count()).isEqualTo(3);
            out.write('d');
            assertThat(out.hex()).isNotEqualTo(ABC);
        }
        assertThat(target.toString(StandardCharsets.US_ASCII)).isEqualTo("abcd");
    }

    @Test
    void whatIsDigestedBesideIsDigestedInItsOrder() throws IOException {
        byte[] much = new byte[3_000_001];
        new Random(7).nextBytes(much);
        try (DigestBeside beside = Sm3.digestBeside()) {
            beside.write(much[0]);
            for (int at = 1; at < much.length; at += 8191) {
                beside.write(much, at, Math.min(8191, much.length - at));
            }
            assertThat(beside.hex()).isEqualTo(Sm3.hex(much));
        }
        try (DigestBeside nothing = Sm3.digestBeside()) {
            assertThat(nothing.hex()).isEqualTo(Sm3.hex());
        }
    }

    @Test
    void aKeyedDigestDependsOnTheKey() {
        byte[] message = {1, 2, 3};
        String one = HexFormat.of().formatHex(Sm3.hmac(new byte[] {1}, message));
        assertThat(one).hasSize(64).isNotEqualTo(HexFormat.of().formatHex(Sm3.hmac(new byte[] {2}, message)));
    }
}
