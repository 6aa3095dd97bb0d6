package cn.fenhe.lake.orphans;

import cn.fenhe.api.Ids;
import cn.fenhe.lake.iceberg.OwnWarehouse;
import cn.fenhe.lake.iceberg.Registry;
import cn.fenhe.lake.write.Orphans.Found;
import cn.fenhe.lake.write.Orphans.Removed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A warehouse with a collector of its own. */
final class OrphanFixture {

    final OwnWarehouse own;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Claims claims;
    private final Registry registry;
    private final PlatformTransactionManager transactions;
    final TransactionTemplate transaction;

    @Nullable
    Found found;

    OrphanFixture(
            Path folder, JdbcClient jdbc, Claims claims, Registry registry, PlatformTransactionManager transactions) {
        this.own = new OwnWarehouse(folder, jdbc);
        this.claims = claims;
        this.registry = registry;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
    }

    Collector collector(int most, Clock clock) {
        return new Collector(
                own.warehouse,
                new Survey(own.warehouse, own.tables, claims, clock),
                claims,
                new Removal(own.warehouse),
                most,
                transactions,
                meters);
    }

    Optional<Removed> collect() {
        return collector(10_000, Clock.systemUTC()).collect(told -> found = told);
    }

    long removed() {
        return collect().orElseThrow().files();
    }

    UUID table() {
        UUID table = Ids.next();
        transaction.executeWithoutResult(status -> {
            registry.register(table, List.of(), false);
            own.create(table);
        });
        return table;
    }

    /** A run's file as part of the table. */
    Path commit(UUID table, boolean replace) {
        UUID run = Ids.next();
        Path file = orphan(table, run);
        commit(table, run, file, replace);
        return file;
    }

    void commit(UUID table, UUID run, Path file, boolean replace) {
        transaction.executeWithoutResult(status -> {
            try {
                own.commit(table, run, file, replace);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A file that belongs to nothing yet. */
    Path orphan(UUID table, UUID run) {
        try {
            return own.write(table, run, "part-0.parquet");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything in the warehouse is two days old now. */
    void age() throws IOException {
        for (Path file : files()) {
            age(file);
        }
    }

    static void age(Path file) throws IOException {
        Files.setLastModifiedTime(
                file, FileTime.from(Clock.systemUTC().instant().minus(Duration.ofDays(2))));
    }

    Set<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(own.warehouse.folder())) {
            return new TreeSet<>(all.filter(Files::isRegularFile).toList());
        }
    }
}
