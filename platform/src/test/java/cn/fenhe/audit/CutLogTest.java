package cn.fenhe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.audit.tree.Checkpoint;
import cn.fenhe.audit.tree.SignedCheckpoint;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A log whose end was cut off is not gone on with, unless somebody restored a backup on purpose and says so. */
@PlatformTest
@Article({"TY-7", "TJ-53", "FH-3", "FH-4"})
class CutLogTest {

    @Autowired
    CutLog cut;

    @Autowired
    EntryStore entries;

    @Autowired
    SequencerLoop loop;

    @Autowired
    Sequencer running;

    @TempDir
    Path folder;

    private RememberedCheckpoint memory;
    private Sequencer sequencer;
    private long before;

    /** A checkpoint, and a later one that the platform remembers. */
    @BeforeEach
    void twoCheckpoints() {
        loop.stop();
        memory = CutLog.memory(folder);
        sequencer = cut.sequencer(memory);
        cut.taken(3);
        running.run();
        before = cut.last().checkpoint().size();
        cut.taken(300);
        while (running.run() > 0) {
            // until nothing is left
        }
        sequencer.run();
    }

    @AfterEach
    void itRunsAgain() {
        loop.start();
    }

    @Test
    void whatThePlatformSignedLastIsRememberedOutsideTheDatabase() throws IOException {
        assertThat(Files.readString(folder.resolve("audit/checkpoint")))
                .isEqualTo(cut.last().note());
    }

    @Test
    void aLogThatWasCutOffIsNotAddedToAndActsAreKept() {
        cut.andThenNothingHappened(() -> {
            cut.cutTo(before);
            cut.verified(0, folder);
            List<UUID> ids = cut.taken(2);
            assertThatThrownBy(sequencer::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("its end was cut off");
            assertThatThrownBy(sequencer::run).hasMessageContaining("its end was cut off");
            assertThat(entries.nextIndex()).isEqualTo(before);
            assertThat(ids).allSatisfy(id -> assertThat(entries.of(id)).isEmpty());
        });
    }

    @Test
    void aPlatformThatStartsOnACutLogSaysSoBeforeAnythingHappens() {
        cut.andThenNothingHappened(() -> {
            cut.cutTo(before);
            assertThatThrownBy(() -> cut.sequencer(CutLog.memory(folder)).run()).hasMessageContaining("cut off");
        });
    }

    @Test
    void aLogThatWasCutOffAndGrownAnewIsNotAddedTo(@TempDir Path another) {
        SignedCheckpoint signed = cut.last();
        cut.andThenNothingHappened(() -> {
            cut.cutTo(before);
            cut.taken(400);
            cut.sequencer(CutLog.memory(another)).run();
            assertThat(entries.nextIndex()).isGreaterThan(signed.checkpoint().size());

            cut.taken(1);
            assertThatThrownBy(sequencer::run).hasMessageContaining("does not begin with");
            assertThat(cut.verified(1, folder, CutLog.note(folder, signed))).contains("does not begin with");
        });
    }

    @Test
    void aPlatformKilledBeforeItCouldRememberGoesOn() {
        cut.andThenNothingHappened(() -> {
            cut.taken(5);
            cut.sequencer(CutLog.memory(folder.resolve("elsewhere"))).run();
            cut.taken(5);
            assertThat(sequencer.run()).isGreaterThanOrEqualTo(5);
            assertThat(memory.last().orElseThrow().note()).isEqualTo(cut.last().note());
        });
    }

    @Test
    void aBackupRestoredOnPurposeOpensAnEpochThatContinuesTheCheckpointKeptElsewhere() throws IOException {
        SignedCheckpoint kept = cut.last();
        Files.move(folder.resolve("audit/checkpoint"), folder.resolve("audit/continues"));
        cut.andThenNothingHappened(() -> {
            cut.cutTo(before);
            assertThat(cut.sequencer(memory).run()).isPositive();

            Checkpoint opened = cut.last().checkpoint();
            assertThat(opened.continues()).isEqualTo(kept.checkpoint().link());
            assertThat(opened.epoch()).isNotEqualTo(kept.checkpoint().epoch());
            assertThat(entries.range(before, before + 1))
                    .singleElement()
                    .satisfies(entry -> assertThat(
                                    new String(entry.canonical(), java.nio.charset.StandardCharsets.UTF_8))
                            .contains("audit.open-epoch", kept.checkpoint().link()));
            assertThat(memory.last().orElseThrow().note()).isEqualTo(cut.last().note());
            assertThat(folder.resolve("audit/continues")).doesNotExist();

            cut.taken(400);
            assertThat(sequencer.run()).isGreaterThanOrEqualTo(400);
            assertThat(cut.last().checkpoint().epoch()).isEqualTo(opened.epoch());
            cut.verified(0, folder, CutLog.note(folder, cut.last()));
            assertThat(cut.verified(1, folder, CutLog.note(folder, kept))).contains("a backup was restored");
        });
    }

    @Test
    void aRestoreContinuesNothingThatThisPlatformDidNotSign() throws IOException {
        Checkpoint signed = cut.last().checkpoint();
        Checkpoint forged =
                new Checkpoint(signed.epoch(), signed.size() + 1, signed.root(), signed.at(), signed.key(), null);
        Files.writeString(
                folder.resolve("audit/continues"),
                new SignedCheckpoint(forged, cut.last().signature()).note());
        cut.andThenNothingHappened(
                () -> assertThatThrownBy(sequencer::run).hasMessageContaining("not signed by this platform's keys"));
    }
}
