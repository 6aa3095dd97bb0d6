package cn.fenhe.lake.orphans;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Ids;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import cn.fenhe.lake.iceberg.Tables;
import cn.fenhe.lake.iceberg.Warehouse;
import cn.fenhe.lake.measure.LakeMeasure;
import cn.fenhe.lake.write.ColumnRule;
import cn.fenhe.lake.write.DelimitedFile;
import cn.fenhe.lake.write.LakeWriter;
import cn.fenhe.lake.write.LakeWriter.Mode;
import cn.fenhe.lake.write.StagedBatch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The locks alone keep a run's files: here the clock is days ahead, so that no file is too young. */
@PlatformTest
class OrphansWhileRunsGoOnTest {

    private static final int TABLES = 2;
    private static final int RUNS = 6;
    private static final Column COLUMN = new Column("a", ColumnType.Plain.TEXT, false);

    @Autowired
    LakeWriter writer;

    @Autowired
    LakeMeasure measure;

    @Autowired
    Warehouse warehouse;

    @Autowired
    Tables tables;

    @Autowired
    Claims claims;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    @Test
    void theyLoseNoFile() throws Exception {
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofDays(3));
        Collector collector = new Collector(
                warehouse,
                new Survey(warehouse, tables, claims, ahead),
                claims,
                new Removal(warehouse),
                10_000,
                transactions,
                new SimpleMeterRegistry());
        AtomicInteger running = new AtomicInteger(TABLES);
        try (ExecutorService threads = Executors.newFixedThreadPool(TABLES)) {
            List<Future<UUID>> filled = new ArrayList<>();
            for (int i = 0; i < TABLES; i++) {
                filled.add(threads.submit(() -> {
                    try {
                        return fill();
                    } finally {
                        running.decrementAndGet();
                    }
                }));
            }
            long removed = 0;
            while (running.get() > 0) {
                removed += collector.collect(found -> {}).orElseThrow().files();
            }
            for (Future<UUID> one : filled) {
                List<LakeMeasure.Snapshot> snapshots = measure.snapshots(one.get());
                assertThat(snapshots).hasSize(RUNS);
                for (LakeMeasure.Snapshot snapshot : snapshots) {
                    assertThat(measure.profile(one.get(), snapshot.id())
                                    .getFirst()
                                    .rows())
                            .isEqualTo(snapshot.rows());
                }
            }
            assertThat(removed).as("what rolled back commits left").isPositive();
        }
    }

    private UUID fill() throws Exception {
        UUID table = Ids.next();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> writer.create(table, List.of(COLUMN), List.of(), false));
        Path source = Files.writeString(folder.resolve(table + ".csv"), "a\n1\n2\n");
        DelimitedFile layout = new DelimitedFile(List.of(source), StandardCharsets.UTF_8, ',', '"', true, 1);
        List<ColumnRule> rules = List.of(new ColumnRule(COLUMN, 0, List.of(), null, null));
        for (int run = 0; run < RUNS; run++) {
            StagedBatch batch = writer.stage(table, Ids.next(), Mode.APPEND, layout, rules, List.of(), bytes -> {});
            transaction.executeWithoutResult(status -> {
                writer.commit(batch, Mode.APPEND);
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(status -> writer.commit(batch, Mode.APPEND));
        }
        return table;
    }
}
