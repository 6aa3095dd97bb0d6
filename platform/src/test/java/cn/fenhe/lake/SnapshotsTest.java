package cn.fenhe.lake;

import static cn.fenhe.lake.LakeFixture.column;
import static cn.fenhe.lake.LakeFixture.file;
import static cn.fenhe.lake.LakeFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.lake.measure.LakeMeasure;
import cn.fenhe.lake.write.LakeWriter.Mode;
import cn.fenhe.lake.write.StagedBatch;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class SnapshotsTest {

    @Autowired
    LakeFixture lake;

    @Autowired
    LakeMeasure measure;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    @Test
    void everyTypeComesBackAsItWasGiven() {
        LakeFixture.Shape shape = lake.table(
                text("身份证号"),
                column("amount", new ColumnType.Decimal(12, 2)),
                column("count", ColumnType.Plain.INTEGER),
                column("ratio", ColumnType.Plain.DOUBLE),
                column("flag", ColumnType.Plain.BOOLEAN),
                column("day", ColumnType.Plain.DATE),
                column("at", ColumnType.Plain.TIMESTAMP));
        Path file = file(folder, """
                id,amount,count,ratio,flag,day,at
                007,12.50,9007199254740993,1e-3,是,2024-02-29,2024-02-29 23:59
                张三,-0.01,-1,2.5,0,20240301,2024-03-01 00:00:01.5
                ,,,,,,
                """);
        StagedBatch batch = lake.stage(shape, file);
        SnapshotCommitted committed = lake.commit(batch, Mode.REPLACE);
        assertThat(committed.rows()).isEqualTo(3);
        assertThat(lake.rows(shape, null))
                .containsExactlyInAnyOrder(
                        List.of(
                                "007",
                                new BigDecimal("12.50"),
                                9007199254740993L,
                                0.001,
                                true,
                                LocalDate.of(2024, 2, 29),
                                LocalDateTime.of(2024, 2, 29, 23, 59)),
                        List.of(
                                "张三",
                                new BigDecimal("-0.01"),
                                -1L,
                                2.5,
                                false,
                                LocalDate.of(2024, 3, 1),
                                LocalDateTime.of(2024, 3, 1, 0, 0, 1, 500_000_000)),
                        Arrays.asList(null, null, null, null, null, null, null));
    }

    @Test
    void anOldSnapshotIsStillThereAfterAReplacement() {
        LakeFixture.Shape shape = lake.table(text("a"));
        SnapshotCommitted first = lake.commit(lake.stage(shape, file(folder, "a\n1\n2\n")), Mode.REPLACE);
        SnapshotCommitted second = lake.commit(lake.stage(shape, file(folder, "a\n3\n")), Mode.REPLACE);
        SnapshotCommitted third = lake.commit(lake.stage(shape, file(folder, "a\n4\n")), Mode.APPEND);
        assertThat(lake.rows(shape, first.snapshot())).containsExactlyInAnyOrder(List.of("1"), List.of("2"));
        assertThat(lake.rows(shape, second.snapshot())).containsExactly(List.of("3"));
        assertThat(lake.rows(shape, null)).containsExactlyInAnyOrder(List.of("3"), List.of("4"));
        assertThat(measure.snapshots(shape.table()))
                .extracting(LakeMeasure.Snapshot::id)
                .containsExactly(third.snapshot(), second.snapshot(), first.snapshot());
        assertThat(measure.profile(shape.table(), first.snapshot()))
                .containsExactly(new LakeMeasure.ColumnFigures("a", 2, 0, 2));
    }

    @Test
    void aRollbackLeavesTheTableAsItWas() {
        LakeFixture.Shape shape = lake.table(text("a"));
        lake.commit(lake.stage(shape, file(folder, "a\n1\n")), Mode.REPLACE);
        StagedBatch batch = lake.stage(shape, file(folder, "a\n2\n"));
        transaction.executeWithoutResult(status -> {
            lake.writer.commit(batch, Mode.REPLACE);
            status.setRollbackOnly();
        });
        assertThat(lake.rows(shape, null)).containsExactly(List.of("1"));
        assertThat(lake.writer.committedBy(shape.table(), batch.run())).isEmpty();
        SnapshotCommitted committed = lake.commit(batch, Mode.REPLACE);
        assertThat(lake.rows(shape, null)).containsExactly(List.of("2"));
        assertThat(lake.writer.committedBy(shape.table(), batch.run())).contains(committed);
    }

    @Test
    void ofTwoRunsAtOnceOneWins() {
        LakeFixture.Shape shape = lake.table(text("a"));
        StagedBatch one = lake.stage(shape, file(folder, "a\n1\n"));
        StagedBatch other = lake.stage(shape, file(folder, "a\n2\n"));
        lake.commit(one, Mode.REPLACE);
        assertThatThrownBy(() -> lake.commit(other, Mode.REPLACE)).isInstanceOf(CommitConflict.class);
        assertThat(lake.rows(shape, null)).containsExactly(List.of("1"));
    }
}
