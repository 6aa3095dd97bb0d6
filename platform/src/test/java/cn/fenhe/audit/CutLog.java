package cn.fenhe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.api.Ids;
import cn.fenhe.audit.tree.SignedCheckpoint;
import cn.fenhe.audit.verify.Verify;
import cn.fenhe.cryptography.Keys;
import cn.fenhe.installation.Installation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database's owner can do to the log, in a transaction that is rolled back, and platforms with memories of their own. */
@Component
class CutLog {

    private final EntryStore entries;
    private final LogStore log;
    private final AuditTrail trail;
    private final Keys keys;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CutLog(
            EntryStore entries,
            LogStore log,
            AuditTrail trail,
            Keys keys,
            Clock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.entries = entries;
        this.log = log;
        this.trail = trail;
        this.keys = keys;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void andThenNothingHappened(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            work.run();
            status.setRollbackOnly();
        });
    }

    /** Entries, checkpoints and tree, as if nothing had come after. */
    void cutTo(long size) {
        jdbc.sql("DELETE FROM audit.entry WHERE index >= ?").param(size).update();
        jdbc.sql("DELETE FROM audit.checkpoint WHERE size > ?").param(size).update();
        for (int level = 0; level < 4; level++) {
            long left = size >> 8 * level;
            jdbc.sql("DELETE FROM audit.tile WHERE level = ? AND position * 256 >= ?")
                    .param(level)
                    .param(left)
                    .update();
            jdbc.sql("UPDATE audit.tile SET hashes = substr(hashes, 1, ?) WHERE level = ? AND position = ?")
                    .param((int) (left % 256) * 32)
                    .param(level)
                    .param(left / 256)
                    .update();
        }
    }

    Sequencer sequencer(RememberedCheckpoint memory) {
        return new Sequencer(entries, log, new LogAgreement(entries, log), memory, keys, clock, jdbc, transaction);
    }

    static RememberedCheckpoint memory(Path folder) {
        return new RememberedCheckpoint(new Installation(folder));
    }

    /** Acts as they stand in the intake when their transactions are committed. */
    List<UUID> taken(int acts) {
        List<UUID> ids = new ArrayList<>();
        List<byte[]> canonical = new ArrayList<>();
        for (int i = 0; i < acts; i++) {
            UUID id = Ids.next();
            ids.add(id);
            canonical.add(Canonical.bytes(id, Instant.EPOCH, Act.of(Actor.SYSTEM, "audit.test", "test", i)));
        }
        entries.record(canonical);
        return ids;
    }

    SignedCheckpoint last() {
        return log.latest().orElseThrow();
    }

    static Path note(Path folder, SignedCheckpoint signed) {
        try {
            return Files.writeString(Files.createTempFile(folder, "checkpoint", ".txt"), signed.note());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the verifier says of an export taken now. */
    String verified(int status, Path folder, Path... kept) {
        try {
            Path export = Files.createTempFile(folder, "export", ".zip");
            try (OutputStream out = Files.newOutputStream(export)) {
                trail.export(new Auditor(Actor.SYSTEM), 0).content().writeTo(out);
            }
            Path key = Files.writeString(Files.createTempFile(folder, "key", ".pem"), trail.publicKeys());
            List<String> words = new ArrayList<>(List.of(export.toString(), "--key", key.toString()));
            for (Path each : kept) {
                words.add("--checkpoint");
                words.add(each.toString());
            }
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            int is = Verify.run(new PrintStream(said, true, StandardCharsets.UTF_8), words.toArray(String[]::new));
            String text = said.toString(StandardCharsets.UTF_8);
            assertThat(is).as(text).isEqualTo(status);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
