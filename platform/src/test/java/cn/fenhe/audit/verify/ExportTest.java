package cn.fenhe.audit.verify;

import static cn.fenhe.audit.verify.TakenExport.verify;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.audit.AuditTrail;
import cn.fenhe.cryptography.Sm2;
import cn.fenhe.cryptography.Sm3;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An export is verified with nothing but itself and a key, and refused when anything in it was changed. */
@PlatformTest
@Article({"TY-7", "SD-43", "TJ-49"})
class ExportTest {

    private static final int ACTS = 700;

    @Autowired
    AuditLog log;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private TakenExport export;
    private long from;
    private Path key;

    @BeforeEach
    void someActs() {
        export = new TakenExport(log, trail, transaction);
        from = export.recordedAfter(ACTS);
        key = export.key(folder);
    }

    @Test
    void theWholeLogHolds() {
        TakenExport.Answer answer = verify(export.zip(folder, 0), "--key", key);
        assertThat(answer.status()).as(answer.said()).isZero();
        assertThat(answer.json().path("entries").asLong()).isGreaterThan(ACTS);
        assertThat(answer.json().path("checkpoints").asLong()).isPositive();
    }

    @Test
    void aStretchFromACheckpointOnHolds() {
        TakenExport.Answer answer = verify(export.zip(folder, from), key);
        assertThat(answer.status()).as(answer.said()).isZero();
        assertThat(answer.json().path("from").asLong()).isEqualTo(from);
        assertThat(answer.json().path("entries").asLong()).isGreaterThanOrEqualTo(ACTS);
    }

    @Test
    void oneChangedByteAnywhereInTheEntriesIsRefusedWithItsIndex() throws IOException {
        Path entries = export.unpacked(folder, from).resolve("entries.ndjson");
        byte[] whole = Files.readAllBytes(entries);
        for (int position = 0; position < whole.length; position += 1 + position % 9_973) {
            byte[] changed = whole.clone();
            changed[position] ^= 1;
            Files.write(entries, changed);
            refusedAt(from + linesBefore(whole, position));
        }
    }

    @Test
    void anEntryRemovedInsertedMovedOrCutOffIsRefusedWithItsIndex() throws IOException {
        Path entries = export.unpacked(folder, from).resolve("entries.ndjson");
        List<String> lines = Files.readAllLines(entries);
        List<String> removed = new ArrayList<>(lines);
        removed.remove(300);
        write(entries, removed);
        refusedAt(from + 300);

        List<String> inserted = new ArrayList<>(lines);
        inserted.add(300, lines.get(5));
        write(entries, inserted);
        refusedAt(from + 300);

        List<String> moved = new ArrayList<>(lines);
        Collections.swap(moved, 300, 301);
        write(entries, moved);
        refusedAt(from + 300);

        write(entries, lines.subList(0, lines.size() - 1));
        refusedAt(from + lines.size() - 1);

        Files.writeString(entries, String.join("\n", lines));
        refusedAt(from + lines.size() - 1);

        Files.writeString(entries, String.join("\n", lines) + "\n ");
        refusedAt(from + lines.size());
    }

    @Test
    void anEntryChangedTogetherWithItsLeafIsRefusedByTheRoot() throws IOException {
        Path unpacked = export.unpacked(folder, from);
        Path entries = unpacked.resolve("entries.ndjson");
        List<String> lines = new ArrayList<>(Files.readAllLines(entries));
        String changed = lines.get(10).replace("audit.test", "audit.best");
        lines.set(10, changed);
        write(entries, lines);
        byte[] canonical = changed.substring(changed.indexOf('\t') + 1).getBytes(StandardCharsets.UTF_8);
        Path leaves = unpacked.resolve("leaves.sm3");
        byte[] hashes = Files.readAllBytes(leaves);
        ByteBuffer.wrap(hashes).put(10 * 32, Sm3.digest(new byte[1], canonical));
        Files.write(leaves, hashes);

        assertThat(refused()).contains("is not the one that was signed");
    }

    @Test
    void aCheckpointThatWasChangedOrSignedByAnotherIsRefused() throws IOException {
        Path unpacked = export.unpacked(folder, from);
        Path checkpoints = unpacked.resolve("checkpoints.ndjson");
        String text = Files.readString(checkpoints);

        Files.writeString(checkpoints, text.replaceFirst("time 20", "time 19"));
        assertThat(refused()).contains("signature");

        Files.writeString(checkpoints, text.substring(0, text.lastIndexOf("{\"size\"")));
        assertThat(refused()).contains("no checkpoint covers");
    }

    @Test
    void aKeyThatDidNotSignIsRefusedAndTheEnclosedOneIsNotTrustedUnasked() throws IOException {
        Path unpacked = export.unpacked(folder, from);
        Path another = Files.writeString(folder.resolve("another.pem"), anotherKey());

        assertThat(verify(unpacked, another).json().path("problem").asString(""))
                .contains("is signed by audit-sm2-");
        assertThat(verify(unpacked).status()).isEqualTo(2);
        assertThat(verify(unpacked, "--trust-enclosed-keys").status()).isZero();
        assertThat(verify(unpacked, key, "--trust-enclosed-keys").status()).isEqualTo(2);
    }

    @Test
    void aConsistencyProofOrADescriptionThatWasChangedIsRefused() throws IOException {
        Path unpacked = export.unpacked(folder, from);
        Path consistency = unpacked.resolve("consistency.ndjson");
        String proofs = Files.readString(consistency);
        Files.writeString(consistency, "");
        assertThat(refused()).contains("consistency proof");
        Files.writeString(consistency, proofs.replace("\"proof\":[\"", "\"proof\":[\"00"));
        assertThat(refused()).contains("is not shown to begin with");
        Files.writeString(consistency, proofs);

        Path description = unpacked.resolve("export.json");
        String said = Files.readString(description);
        Files.writeString(description, said.replaceFirst("\"to\":(\\d+)", "\"to\":1$1"));
        assertThat(refused()).contains("no checkpoint covers");
        Files.writeString(description, "{}");
        assertThat(refused()).contains("format");
        Files.delete(description);
        assertThat(refused()).contains("export.json");
    }

    @Test
    void aDamagedZipIsRefused() throws IOException {
        Path zip = export.zip(folder, from);
        byte[] whole = Files.readAllBytes(zip);
        for (int part = 1; part < 8; part++) {
            byte[] changed = whole.clone();
            changed[whole.length / 8 * part] ^= 1;
            Path copy = folder.resolve("changed-" + part + ".zip");
            Files.write(copy, changed);
            // A byte that says nothing, such as the time of a file in the archive, changes nothing that is verified.
            if (verify(copy, key).status() != 1) {
                assertThat(said(copy)).isEqualTo(said(zip));
            }
        }
        Files.write(zip, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(verify(zip, key).status()).isEqualTo(1);
        assertThat(verify(folder.resolve("none"), key).status()).isEqualTo(2);
    }

    /** All that an export says, its introduction for people left out. */
    private static Map<String, List<Byte>> said(Path zip) throws IOException {
        Map<String, List<Byte>> said = new HashMap<>();
        try (FileSystem files = FileSystems.newFileSystem(zip);
                Stream<Path> all = Files.walk(files.getPath("/"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("README.md")) {
                    List<Byte> bytes = new ArrayList<>();
                    for (byte each : Files.readAllBytes(file)) {
                        bytes.add(each);
                    }
                    said.put(file.toString(), bytes);
                }
            }
        }
        return said;
    }

    @Test
    void whatWasChangedInTheTablesIsRefused() {
        for (String change : List.of(
                "UPDATE audit.entry SET canonical = overlay(canonical PLACING '!'::bytea FROM 20) WHERE index = :index",
                "DELETE FROM audit.entry WHERE index = :index",
                "UPDATE audit.entry SET canonical = (SELECT canonical FROM audit.entry WHERE index = :index + 1) WHERE index = :index")) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("SET LOCAL session_replication_role = replica").update();
                jdbc.sql(change).param("index", from + 400).update();
                TakenExport.Answer answer = verify(export.zip(folder, from), key);
                assertThat(answer.status()).isEqualTo(1);
                assertThat(answer.json().path("index").asLong()).isEqualTo(from + 400);
                status.setRollbackOnly();
            });
        }
    }

    private String refused() {
        TakenExport.Answer answer = verify(folder.resolve("export"), key);
        assertThat(answer.status()).as(answer.said()).isEqualTo(1);
        return answer.json().path("problem").asString("");
    }

    private void refusedAt(long index) {
        TakenExport.Answer answer = verify(folder.resolve("export"), key);
        assertThat(answer.status()).as(answer.said()).isEqualTo(1);
        assertThat(answer.json().path("index").asLong(-1)).as(answer.said()).isEqualTo(index);
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private static long linesBefore(byte[] text, int position) {
        long lines = 0;
        for (int i = 0; i < position; i++) {
            if (text[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /** A point on the curve that is nobody's key: the generator of the SM2 curve. */
    private static String anotherKey() {
        byte[] encoded = HexFormat.of()
                .parseHex("3059301306072a8648ce3d020106082a811ccf5501822d03420004"
                        + "32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7"
                        + "bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0");
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n";
        assertThat(Sm2.toPem(Sm2.publicKeyFromPem(pem)).replace("\r", "")).isEqualTo(pem);
        return pem;
    }
}
