package cn.fenhe.lake;

import static cn.fenhe.lake.LakeFixture.column;
import static cn.fenhe.lake.LakeFixture.file;
import static cn.fenhe.lake.LakeFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.fenhe.PlatformTest;
import cn.fenhe.lake.write.LakeWriter.Mode;
import cn.fenhe.lake.write.StagedBatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A key stands in a table once, whichever run brought it. */
@PlatformTest
class AddedRowsTest {

    @Autowired
    LakeFixture lake;

    @TempDir
    Path folder;

    @Test
    void aRowWhoseKeyIsCommittedIsQuarantined() {
        LakeFixture.Shape shape = lake.table(List.of("id"), true, text("id"), text("v"));
        lake.commit(lake.stageToAdd(shape, file(folder, "id,v\na,1\nb,1\n")), Mode.APPEND);
        StagedBatch batch = lake.stageToAdd(shape, file(folder, "id,v\nc,2\na,2\nd,2\nd,3\na,3\n\"b\",2\ne\n"));
        assertThat(lake.rejects(batch))
                .extracting("line", "reason", "raw")
                .containsExactly(
                        tuple(3L, "committed-key", "a,2"),
                        tuple(5L, "duplicate-key", "d,3"),
                        tuple(6L, "committed-key", "a,3"),
                        tuple(7L, "committed-key", "\"b\",2"),
                        tuple(8L, "too-few-columns", "e"));
        assertThat(batch.accepted()).isEqualTo(2);
        lake.commit(batch, Mode.APPEND);
        assertThat(lake.rows(shape, null))
                .containsExactlyInAnyOrder(List.of("a", "1"), List.of("b", "1"), List.of("c", "2"), List.of("d", "2"));
    }

    @Test
    void aKeyThatIsNoTextAndOneOfTwoColumnsAreFoundToo() {
        LakeFixture.Shape shape = lake.table(
                List.of("day", "n"),
                false,
                column("day", ColumnType.Plain.DATE),
                column("n", ColumnType.Plain.INTEGER));
        lake.commit(lake.stageToAdd(shape, file(folder, "day,n\n2024-01-01,1\n2024-01-02,1\n")), Mode.APPEND);
        StagedBatch batch =
                lake.stageToAdd(shape, file(folder, "day,n\n2024-01-01,2\n20240102,1\n2024-01-02,01\n2024-01-03,1\n"));
        assertThat(lake.rejects(batch))
                .extracting("line", "reason")
                .containsExactly(tuple(3L, "committed-key"), tuple(4L, "committed-key"));
    }

    @Test
    void whatTakesThePlaceOfTheRowsMayHaveTheirKeys() {
        LakeFixture.Shape shape = lake.table(List.of("id"), false, text("id"));
        lake.commit(lake.stageToAdd(shape, file(folder, "id\na\n")), Mode.APPEND);
        assertThat(lake.stage(shape, file(folder, "id\na\n")).accepted()).isOne();
    }

    @Test
    void moreThanCanBeTakenOutOneByOneAreFoundAsWell() {
        LakeFixture.Shape shape = lake.table(List.of("id"), false, text("id"));
        String rows = IntStream.range(0, 60_000).mapToObj(i -> "k" + i).collect(Collectors.joining("\n", "id\n", "\n"));
        lake.commit(lake.stageToAdd(shape, file(folder, rows)), Mode.APPEND);
        StagedBatch batch = lake.stageToAdd(shape, file(folder, rows + "new\n"));
        assertThat(batch.accepted()).isOne();
        assertThat(batch.rejected()).isEqualTo(60_000);
    }

    @Test
    void ofTwoRunsAtOnceTheSecondIsStagedAgainAndFindsTheFirstOnesKeys() throws Exception {
        LakeFixture.Shape shape = lake.table(List.of("id"), false, text("id"));
        int runs = 4;
        try (ExecutorService threads = Executors.newFixedThreadPool(runs)) {
            List<Future<Long>> accepted = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                Path file = file(folder, "id\nshared\nrun-" + run + "\n");
                accepted.add(threads.submit(() -> addUntilItStands(shape, file)));
            }
            long all = 0;
            for (Future<Long> one : accepted) {
                all += one.get();
            }
            assertThat(all).isEqualTo(runs + 1);
        }
        List<?> rows = lake.rows(shape, null);
        Set<?> distinct = new HashSet<>(rows);
        assertThat(rows).hasSize(runs + 1);
        assertThat(distinct).hasSize(runs + 1);
    }

    private long addUntilItStands(LakeFixture.Shape shape, Path file) {
        while (true) {
            StagedBatch batch = lake.stageToAdd(shape, file);
            try {
                lake.commit(batch, Mode.APPEND);
                return batch.accepted();
            } catch (CommitConflict e) {
                lake.writer.discard(batch);
            }
        }
    }

    @Test
    void whatWasStagedBeforeTheOtherCommittedIsNotAddedBlindly() {
        LakeFixture.Shape shape = lake.table(List.of("id"), false, text("id"));
        StagedBatch one = lake.stageToAdd(shape, file(folder, "id\na\n"));
        StagedBatch other = lake.stageToAdd(shape, file(folder, "id\na\n"));
        lake.commit(one, Mode.APPEND);
        assertThatThrownBy(() -> lake.commit(other, Mode.APPEND)).isInstanceOf(CommitConflict.class);
    }
}
