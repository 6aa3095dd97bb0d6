package cn.fenhe.audit.verify;

import static org.awaitility.Awaitility.await;

import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.audit.AuditTrail;
import cn.fenhe.audit.Auditor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes exports of the running platform's log and verifies them as a stranger would. */
final class TakenExport {

    static final Actor AUDITOR = new Actor("auditor-of-a-test", "测试审计员", null);

    private final AuditLog log;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    TakenExport(AuditLog log, AuditTrail trail, TransactionTemplate transaction) {
        this.log = log;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Records so many acts and waits until they are in the log. @return the size of a checkpoint before them */
    long recordedAfter(int acts) {
        long before = sizeWith(record(1));
        sizeWith(record(acts));
        return before;
    }

    private UUID record(int acts) {
        return transaction.execute(status -> {
            UUID last = UUID.randomUUID();
            for (int i = 0; i < acts; i++) {
                last = log.record(
                        Act.of(AUDITOR, "audit.test", "test", i).citing("TJ-10").with("名称", "空气质量"));
            }
            return last;
        });
    }

    private long sizeWith(UUID entry) {
        await().until(() -> log.proof(entry) != null);
        return trail.checkpoints(cn.fenhe.api.Paging.FIRST).items().getFirst().size();
    }

    Path zip(Path folder, long from) {
        Path file = folder.resolve("export.zip");
        try (var out = Files.newOutputStream(file)) {
            trail.export(new Auditor(AUDITOR), from).content().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** The export's files in a folder. */
    Path unpacked(Path folder, long from) {
        Path target = folder.resolve("export");
        try (InputStream in = Files.newInputStream(zip(folder, from));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    /** The platform's key, as its publisher hands it out. */
    Path key(Path folder) {
        try {
            return Files.writeString(folder.resolve("key.pem"), trail.publicKeys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Answer verify(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] texts = new String[arguments.length + 1];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i].toString();
        }
        texts[arguments.length] = "--json";
        int status = Verify.run(new PrintStream(out, true, StandardCharsets.UTF_8), texts);
        return new Answer(status, out.toString(StandardCharsets.UTF_8));
    }

    record Answer(int status, String said) {
        JsonNode json() {
            return new JsonMapper().readTree(said);
        }
    }
}
