package cn.fenhe.release;

import static cn.fenhe.release.Registers.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.audit.AuditTrail;
import cn.fenhe.audit.verify.Verify;
import cn.fenhe.cryptography.Keys;
import cn.fenhe.cryptography.Sm2;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.People;
import cn.fenhe.regulation.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever holds a receipt verifies it without the platform: with the receipt, what came with it, and the platform's public key. */
@PlatformTest
@Article({"TJ-19", "TJ-21", "SX-8", "TY-7"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptVerificationTest {

    @Autowired
    Registers registers;

    @Autowired
    People people;

    @Autowired
    Releases releases;

    @Autowired
    Subjects subjects;

    @Autowired
    AuditTrail log;

    @Autowired
    Keys keys;

    @Autowired
    JsonMapper json;

    @TempDir
    Path folder;

    Grant opened;
    ObjectNode file;
    byte[] content;

    @BeforeAll
    void aDownload() throws IOException {
        opened = registers.opened(registers.air());
        Releases.Delivery delivery = releases.file(Caller.PUBLIC, opened.id(), FileFormat.CSV);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        delivery.content().writeTo(bytes, 0);
        content = bytes.toByteArray();
        file = proven(delivery.receipt().id());
    }

    @Test
    void aFileIsVerifiedByItsReceipt() {
        Answer answer = verify(file, content);

        assertThat(answer.status()).as(answer.said()).isZero();
        assertThat(answer.json().path("receipt").asString())
                .isEqualTo(file.path("id").asString());
        assertThat(answer.json().path("contentVerified").asBoolean()).isTrue();
    }

    @Test
    void theRowsOfALookupAreVerifiedByItsReceipt() {
        Register register = registers.residents();
        Caller steward = people.steward(register.consumer()).caller();
        Grant grant = registers.verification(register);
        Releases.Rows rows = releases.lookup(steward, grant.id(), register.item("id_number"), List.of(ZHANG));
        ObjectNode receipt = proven(rows.receipt().id());

        Answer answer = verify(receipt, json.writeValueAsBytes(rows.rows()));

        assertThat(answer.status()).as(answer.said()).isZero();
        assertThat(receipt.toString()).doesNotContain(subjects.of(ZHANG), steward.id(), steward.name());
    }

    @Test
    void otherContentIsRefused() {
        byte[] changed = content.clone();
        changed[changed.length / 2]++;

        assertThat(verify(file, changed).status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "use", "grant", "resource", "snapshot", "rows", "part", "at"})
    void aReceiptThatSaysSomethingElseThanTheLogIsRefused(String name) {
        ObjectNode changed = file.deepCopy();
        switch (name) {
            case "use" -> changed.put(name, "LOOKUP");
            case "rows" -> changed.put(name, 4);
            case "at" -> changed.put(name, "2026-01-01T00:00:00Z");
            default -> changed.put(name, UUID.randomUUID().toString());
        }

        assertRefused(verify(changed, content), "the receipt says " + name);
    }

    @Test
    void aChangedDigestIsRefused() {
        ObjectNode changed = file.deepCopy();
        ((ObjectNode) changed.path("digest")).put("value", "00".repeat(32));

        assertRefused(verify(changed, null), "the receipt says digest");
    }

    @Test
    void theProofOfAnotherReceiptIsRefused() {
        ObjectNode another = proven(releases.file(Caller.PUBLIC, opened.id(), FileFormat.CSV)
                .receipt()
                .id());
        ObjectNode swapped = file.deepCopy();
        swapped.set("proof", another.path("proof"));

        assertRefused(verify(swapped, content), "the receipt says id");
    }

    @Test
    void aForgedEntryIsRefused() {
        ObjectNode forged = file.deepCopy();
        ObjectNode proof = (ObjectNode) forged.path("proof");
        proof.put("canonical", proof.path("canonical").asString().replace("\"rows\":3", "\"rows\":4"));
        forged.put("rows", 4);

        assertRefused(verify(forged, content), "not in the log");
    }

    @Test
    void aCheckpointThatAnotherKeySignsIsRefused() throws IOException {
        String another = keys.currentSigningKey("receipts-of-a-test");
        Path strange = Files.writeString(folder.resolve("strange.pem"), Sm2.toPem(keys.publicKey(another)));

        assertRefused(verify(file, content, strange), "is signed by");
    }

    @Test
    void aReceiptThatIsNotProvenYetSaysSo() {
        ObjectNode pending = file.deepCopy();
        ((ObjectNode) pending.path("proof")).put("state", "PENDING");

        assertRefused(verify(pending, content), "fetch it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{", "{\"proof\":{\"checkpoint\":7}}", "{\"proof\":{\"path\":[\"xyz\"]}}"})
    void whatIsNoReceiptIsRefusedInWords(String text) throws IOException {
        Path none = Files.writeString(folder.resolve("none.json"), text);

        assertRefused(run(none, key()), "not a receipt");
    }

    private static void assertRefused(Answer answer, String because) {
        assertThat(answer.status()).as(answer.said()).isEqualTo(1);
        assertThat(answer.json().path("problem").asString()).contains(because);
    }

    private ObjectNode proven(UUID receipt) {
        return (ObjectNode) await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> shown(receipt),
                        shown -> shown.path("proof").path("state").asString().equals("PROVEN"));
    }

    private JsonNode shown(UUID receipt) {
        String body = people.anyone()
                .get("/api/v1/receipts/" + receipt)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return json.readTree(String.valueOf(body));
    }

    private Answer verify(ObjectNode receipt, byte @Nullable [] with) {
        return verify(receipt, with, key());
    }

    private Answer verify(ObjectNode receipt, byte @Nullable [] with, Path key) {
        try {
            Path saved = Files.writeString(folder.resolve("receipt.json"), receipt.toString());
            return with == null
                    ? run(saved, key)
                    : run(saved, key, "--content", Files.write(folder.resolve("content"), with));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path key() {
        try {
            return Files.writeString(folder.resolve("key.pem"), log.publicKeys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> words = new ArrayList<>();
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        words.add("--json");
        int status = Verify.run(new PrintStream(out, true, StandardCharsets.UTF_8), words.toArray(String[]::new));
        return new Answer(status, out.toString(StandardCharsets.UTF_8));
    }

    private record Answer(int status, String said) {
        JsonNode json() {
            return new JsonMapper().readTree(said);
        }
    }
}
