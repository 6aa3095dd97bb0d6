package cn.fenhe.audit.verify;

import static cn.fenhe.audit.verify.TakenExport.verify;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Paging;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.audit.AuditTrail;
import cn.fenhe.audit.CheckpointNote;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An auditor who keeps a checkpoint elsewhere sees whether a later export still begins with it. */
@PlatformTest
@Article({"TY-7", "TJ-53", "SD-43"})
class KeptCheckpointTest {

    @Autowired
    AuditLog log;

    @Autowired
    AuditTrail trail;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private TakenExport export;
    private Path key;
    private CheckpointNote kept;
    private Path note;

    @BeforeEach
    void aNoteIsKept() throws IOException {
        export = new TakenExport(log, trail, transaction);
        export.recordedAfter(10);
        key = export.key(folder);
        kept = newest();
        note = Files.writeString(folder.resolve("note.txt"), kept.note());
    }

    @Test
    void anExportHoldsThatBeginsWithWhatWasKept() throws IOException {
        Path earlier = Files.move(export.zip(folder, 0), folder.resolve("earlier.zip"));
        export.recordedAfter(300);
        Path page = Files.writeString(
                folder.resolve("page.json"), json.writeValueAsString(trail.checkpoints(new Paging(null, 3))));
        Path lines = Files.writeString(
                folder.resolve("lines.txt"), kept.note().replace("\n", "\r\n").strip());
        Path now = export.zip(folder, 0);

        TakenExport.Answer answer =
                verify(now, "--key", key, "--checkpoint", note, earlier, "--checkpoint", page, lines);
        assertThat(answer.status()).as(answer.said()).isZero();
        assertThat(answer.json().path("checkpointsKeptElsewhere").asInt()).isEqualTo(6);
        assertThat(verify(export.zip(folder, kept.size()), key, "--checkpoint", note)
                        .status())
                .isZero();
    }

    @Test
    void anExportIsRefusedThatIsShorterThanWhatWasKept() throws IOException {
        Path shorter = Files.move(export.zip(folder, 0), folder.resolve("shorter.zip"));
        export.recordedAfter(3);
        Path later = Files.writeString(folder.resolve("later.txt"), newest().note());

        assertThat(problem(shorter, later)).contains("end was cut off");
        assertThat(problem(shorter, export.zip(folder, 0))).contains("end was cut off");
    }

    @Test
    void anExportThatBeginsBehindItShowsNothing() {
        export.recordedAfter(3);
        long behind = newest().size();
        export.recordedAfter(3);
        assertThat(problem(export.zip(folder, behind), note)).contains("begins behind");
    }

    @Test
    void whatNobodySignedIsNoCheckpoint() throws IOException {
        Path now = export.zip(folder, 0);
        Path changed = Files.writeString(
                folder.resolve("changed.txt"), kept.note().replaceFirst("\n" + kept.size() + "\n", "\n1\n"));
        assertThat(problem(now, changed)).contains("signature");
        assertThat(problem(now, key)).contains("is no signed checkpoint");
        assertThat(problem(now, Files.writeString(folder.resolve("empty.json"), "{}")))
                .contains("is no signed checkpoint");
        assertThat(verify(now, "--key", key, "--checkpoint").status()).isEqualTo(2);
        assertThat(verify(now, "--key", key, "--checkpoint", folder.resolve("none"))
                        .status())
                .isEqualTo(2);
    }

    private CheckpointNote newest() {
        return trail.checkpoints(Paging.FIRST).items().getFirst();
    }

    private String problem(Path file, Path checkpoint) {
        TakenExport.Answer answer = verify(file, "--key", key, "--checkpoint", checkpoint);
        assertThat(answer.status()).as(answer.said()).isEqualTo(1);
        return answer.json().path("problem").asString("");
    }
}
