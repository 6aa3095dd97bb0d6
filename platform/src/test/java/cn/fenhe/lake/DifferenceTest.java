package cn.fenhe.lake;

import static cn.fenhe.lake.LakeFixture.column;
import static cn.fenhe.lake.LakeFixture.file;
import static cn.fenhe.lake.LakeFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.lake.measure.LakeMeasure;
import cn.fenhe.lake.measure.LakeMeasure.Difference;
import cn.fenhe.lake.read.ChangedRows.ChangedRow;
import cn.fenhe.lake.read.Changes;
import cn.fenhe.lake.write.LakeWriter.Mode;
import cn.fenhe.regulation.Article;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Two snapshots of a table are told apart row by row. */
@PlatformTest
@Article("TJ-12")
class DifferenceTest {

    @Autowired
    LakeFixture lake;

    @Autowired
    LakeMeasure measure;

    @TempDir
    Path folder;

    private SnapshotCommitted replaced(LakeFixture.Shape shape, String rows) {
        return lake.commit(lake.stage(shape, file(folder, rows)), Mode.REPLACE);
    }

    private Difference difference(LakeFixture.Shape shape, SnapshotCommitted older, SnapshotCommitted newer) {
        return measure.difference(shape.table(), older.snapshot(), newer.snapshot());
    }

    private List<ChangedRow> rows(
            LakeFixture.Shape shape, SnapshotCommitted older, SnapshotCommitted newer, Change kind) {
        return lake.reader
                .changes(new Changes(shape.table(), older.snapshot(), newer.snapshot(), kind, 0, 200))
                .rows();
    }

    @Test
    void whereThereIsAKeyRowsAreAddedChangedOrGone() {
        LakeFixture.Shape shape =
                lake.table(List.of("id"), false, text("id"), column("n", ColumnType.Plain.INTEGER), text("名称"));
        SnapshotCommitted older = replaced(shape, "id,n,名称\n1,10,甲\n2,20,乙\n3,30,丙\n5,,戊\n");
        SnapshotCommitted newer = replaced(shape, "id,n,名称\n4,40,丁\n3,30,丙\n2,21,乙\n5,,\n");

        assertThat(difference(shape, older, newer)).isEqualTo(new Difference(true, 1, 2, 1));
        assertThat(rows(shape, older, newer, Change.ADDED))
                .containsExactly(new ChangedRow(1, null, List.of("4", 40L, "丁")));
        assertThat(rows(shape, older, newer, Change.GONE))
                .containsExactly(new ChangedRow(1, List.of("1", 10L, "甲"), null));
        assertThat(rows(shape, older, newer, Change.CHANGED))
                .containsExactly(
                        new ChangedRow(1, List.of("2", 20L, "乙"), List.of("2", 21L, "乙")),
                        new ChangedRow(1, Arrays.asList("5", null, "戊"), Arrays.asList("5", null, null)));
    }

    @Test
    void aKeyOfSeveralItemsIsOneKey() {
        LakeFixture.Shape shape = lake.table(List.of("place", "day"), false, text("place"), text("day"), text("n"));
        SnapshotCommitted older = replaced(shape, "place,day,n\na,1,x\na,2,x\nb,1,x\n");
        SnapshotCommitted newer = replaced(shape, "place,day,n\na,1,x\na,2,y\nb,2,x\n");

        assertThat(difference(shape, older, newer)).isEqualTo(new Difference(true, 1, 1, 1));
    }

    @Test
    void withoutAKeyEqualRowsAreCounted() {
        LakeFixture.Shape shape = lake.table(text("a"), text("b"));
        SnapshotCommitted older = replaced(shape, "a,b\nx,1\nx,1\nx,1\ny,\nz,1\n");
        SnapshotCommitted newer = replaced(shape, "a,b\nx,1\ny,\ny,\nw,1\nw,1\n");

        assertThat(difference(shape, older, newer)).isEqualTo(new Difference(false, 3, 0, 3));
        assertThat(rows(shape, older, newer, Change.ADDED))
                .containsExactly(
                        new ChangedRow(2, null, List.of("w", "1")), new ChangedRow(1, null, Arrays.asList("y", null)));
        assertThat(rows(shape, older, newer, Change.GONE))
                .containsExactly(
                        new ChangedRow(2, List.of("x", "1"), null), new ChangedRow(1, List.of("z", "1"), null));
        assertThat(rows(shape, older, newer, Change.CHANGED)).isEmpty();
    }

    @Test
    void whatWasAppendedIsWhatWasAdded() {
        LakeFixture.Shape shape = lake.table(text("a"));
        SnapshotCommitted older = replaced(shape, "a\n1\n2\n");
        SnapshotCommitted newer = lake.commit(lake.stageToAdd(shape, file(folder, "a\n2\n3\n")), Mode.APPEND);

        assertThat(difference(shape, older, newer)).isEqualTo(new Difference(false, 2, 0, 0));
        assertThat(difference(shape, newer, older)).isEqualTo(new Difference(false, 0, 0, 2));
        assertThat(difference(shape, older, older)).isEqualTo(new Difference(false, 0, 0, 0));
    }

    @Test
    void aLongDifferenceIsReadPageByPage() {
        LakeFixture.Shape shape = lake.table(List.of("id"), false, text("id"), text("v"));
        SnapshotCommitted older = replaced(shape, lines(1000, "a"));
        SnapshotCommitted newer = replaced(shape, lines(1200, "b"));

        assertThat(difference(shape, older, newer)).isEqualTo(new Difference(true, 200, 1000, 0));
        Changes page = new Changes(shape.table(), older.snapshot(), newer.snapshot(), Change.CHANGED, 990, 50);
        assertThat(lake.reader.changes(page).rows())
                .hasSize(10)
                .first()
                .isEqualTo(new ChangedRow(1, List.of("00990", "a"), List.of("00990", "b")));
    }

    private static String lines(int rows, String value) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "%05d,%s".formatted(row, value))
                .collect(Collectors.joining("\n", "id,v\n", "\n"));
    }

    @Test
    void aSnapshotThatIsNotThereIsNotCompared() {
        LakeFixture.Shape shape = lake.table(text("a"));
        SnapshotCommitted only = replaced(shape, "a\n1\n");

        assertThatThrownBy(() -> measure.difference(shape.table(), 1, only.snapshot()))
                .isInstanceOf(NoSuchElementException.class);
    }
}
