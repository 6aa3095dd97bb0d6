package cn.fenhe.lake.orphans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Ids;
import cn.fenhe.lake.iceberg.Registry;
import cn.fenhe.lake.write.Orphans.Found;
import cn.fenhe.lake.write.Orphans.Removed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What the collector may remove, and above all what it may not. */
@PlatformTest
class OrphansTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    Claims claims;

    @Autowired
    Registry registry;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    OrphanFixture lake;

    @BeforeEach
    void openWarehouse() {
        lake = new OrphanFixture(folder, jdbc, claims, registry, transactions);
    }

    @Test
    void whatNothingRefersToGoesAfterADayByThePlatformsClock() throws IOException {
        UUID table = lake.table();
        Path orphan = lake.orphan(table, Ids.next());
        Set<Path> all = lake.files();
        Clock almost = Clock.offset(Clock.systemUTC(), Duration.ofHours(23));
        Clock past = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));
        assertThat(lake.collector(10, almost).collect(found -> {})).contains(new Removed(0, 0));
        assertThat(lake.files()).isEqualTo(all);
        assertThat(lake.collector(10, past).collect(found -> {})).contains(new Removed(1, 6));
        assertThat(orphan).doesNotExist();
        assertThat(orphan.getParent()).doesNotExist();
        assertThat(lake.meters.counter("fenhe.lake.orphans.files").count()).isOne();
        assertThat(lake.meters.counter("fenhe.lake.orphans.bytes").count()).isEqualTo(6);
    }

    @Test
    void whatAnySnapshotOfTheHistoryNeedsStays() throws IOException {
        UUID table = lake.table();
        lake.commit(table, true);
        lake.commit(table, false);
        lake.commit(table, true);
        lake.commit(table, true);
        lake.age();
        Set<Path> all = lake.files();
        assertThat(lake.removed()).isZero();
        assertThat(lake.files()).isEqualTo(all);
    }

    @Test
    void aBatchOnItsWayStaysUntilItIsSettled() throws IOException {
        UUID table = lake.table();
        UUID run = Ids.next();
        registry.staging(run, table);
        Path staged = lake.orphan(table, run);
        lake.age();
        assertThat(lake.removed()).isZero();
        registry.staged(run);
        assertThat(lake.removed()).isZero();
        assertThat(staged).exists();
        registry.settled(run);
        assertThat(lake.removed()).isOne();
        assertThat(staged).doesNotExist();
    }

    @Test
    void whatACommitLeftThatWasRolledBackGoes() throws IOException {
        UUID table = lake.table();
        Path before = lake.commit(table, true);
        Set<Path> whole = lake.files();
        UUID run = Ids.next();
        Path file = lake.orphan(table, run);
        registry.staging(run, table);
        lake.transaction.executeWithoutResult(status -> {
            lake.commit(table, run, file, true);
            status.setRollbackOnly();
        });
        int left = lake.files().size() - whole.size() - 1;
        lake.age();
        assertThat(left).isPositive();
        assertThat(lake.removed()).isEqualTo(left);
        lake.commit(table, run, file, true);
        registry.settled(run);
        lake.age();
        assertThat(lake.removed()).isZero();
        assertThat(before).exists();
        assertThat(file).exists();
    }

    @Test
    void aFolderThatTheCatalogueDoesNotKnowGoesWholeOrNotAtAll() throws IOException {
        UUID unknown = Ids.next();
        Path one = lake.orphan(unknown, Ids.next());
        Path other = lake.orphan(unknown, Ids.next());
        OrphanFixture.age(one);
        assertThat(lake.removed()).isZero();
        OrphanFixture.age(other);
        Path link = Files.createSymbolicLink(one.resolveSibling("link"), folder);
        assertThat(lake.removed()).isZero();
        Files.delete(link);
        assertThat(lake.removed()).isEqualTo(2);
        assertThat(lake.own.warehouse.folder().resolve(unknown.toString())).doesNotExist();
    }

    @Test
    void anUnknownFolderStaysWhereAnythingPointsIntoIt() throws IOException {
        Path elsewhere = lake.orphan(Ids.next(), Ids.next());
        lake.commit(lake.table(), Ids.next(), elsewhere, true);
        UUID registered = Ids.next();
        Path pointed = lake.orphan(registered, Ids.next());
        jdbc.sql("INSERT INTO lake.iceberg_tables VALUES ('another', 'ns', :name, :location, NULL, 'TABLE')")
                .param("name", registered.toString())
                .param("location", lake.own.warehouse.location(pointed))
                .update();
        lake.age();
        assertThat(lake.removed()).isZero();
        assertThat(elsewhere).exists();
        assertThat(pointed).exists();
    }

    @Test
    void whatAnotherTableRefersToStaysInAKnownFolderToo() throws IOException {
        UUID table = lake.table();
        UUID run = Ids.next();
        Path shared = lake.orphan(table, run);
        lake.commit(lake.table(), run, shared, true);
        lake.age();
        assertThat(lake.removed()).isZero();
        assertThat(shared).exists();
    }

    @Test
    void whereWhatIsNeededCannotBeToldNothingIsRemoved() throws IOException {
        UUID sound = lake.table();
        Path orphan = lake.orphan(sound, Ids.next());
        UUID broken = lake.table();
        Path kept = lake.orphan(broken, Ids.next());
        Path unknown = lake.orphan(Ids.next(), Ids.next());
        Path data = lake.commit(broken, true);
        for (Path file : lake.files()) {
            if (file.startsWith(lake.own.warehouse.folder().resolve(broken.toString()))
                    && file.toString().endsWith(".avro")) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        lake.age();
        assertThat(lake.removed()).isOne();
        assertThat(orphan).doesNotExist();
        assertThat(List.of(kept, data, unknown))
                .allSatisfy(file -> assertThat(file).exists());
        assertThat(lake.found).isEqualTo(new Found(1, 6, 1, 1));
        assertThat(lake.meters.get("fenhe.lake.orphans.unread").gauge().value()).isOne();
    }

    @Test
    void aTableWhoseOwnFilesAreNotWhereItSaysLosesNoOther() throws IOException {
        UUID table = lake.table();
        Path orphan = lake.orphan(table, Ids.next());
        Files.delete(lake.commit(table, true));
        lake.age();
        assertThat(lake.removed()).isZero();
        assertThat(orphan).exists();
    }

    @Test
    void aFolderThatCannotBeListedWhollyLosesNothing() throws IOException {
        UUID table = lake.table();
        Path orphan = lake.orphan(table, Ids.next());
        Path shut = lake.orphan(table, Ids.next()).getParent();
        lake.age();
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
        try {
            assumeThat(Files.isReadable(shut))
                    .as("the superuser reads everything")
                    .isFalse();
            assertThat(lake.removed()).isZero();
            assertThat(orphan).exists();
        } finally {
            Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside/data/x"));
        Path secret = Files.writeString(outside.resolve("secret"), "x");
        OrphanFixture.age(secret);
        UUID table = lake.table();
        UUID run = Ids.next();
        lake.orphan(table, run);
        Path data = lake.own.tables.dataFolder(table, run);
        Files.createSymbolicLink(data.resolve("file"), secret);
        Files.createSymbolicLink(data.resolveSibling("folder"), outside);
        Files.createSymbolicLink(lake.own.warehouse.folder().resolve(Ids.next().toString()), folder.resolve("outside"));
        lake.age();
        OrphanFixture.age(secret);
        assertThat(lake.removed()).isOne();
        assertThat(secret).exists();
        assertThat(data.resolve("file")).isSymbolicLink();
    }

    @Test
    void aFolderThatBecameALinkMeanwhileLosesNothing() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Path secret = Files.writeString(outside.resolve("part-0.parquet"), "汾河");
        UUID table = lake.table();
        Path data = lake.own.tables.dataFolder(table, Ids.next());
        Files.createDirectories(data.getParent());
        Files.createSymbolicLink(data, outside);
        FoundFile found = new FoundFile(data.resolve("part-0.parquet"), 6, Files.getLastModifiedTime(secret));
        assertThat(new Removal(lake.own.warehouse).remove(List.of(found), table, true))
                .isEqualTo(new Removed(0, 0));
        assertThat(secret).exists();
    }

    @Test
    void whatIsNotATablesFolderIsNotOurs() throws IOException {
        Path notes = Files.writeString(lake.own.warehouse.folder().resolve("notes"), "x");
        Path other = Files.createDirectories(lake.own.warehouse.folder().resolve("backup-2026"));
        Path file = Files.writeString(other.resolve("part-0.parquet"), "x");
        lake.age();
        assertThat(lake.removed()).isZero();
        assertThat(notes).exists();
        assertThat(file).exists();
    }

    @Test
    void aPassIsBoundedAndTheNextOneGoesOn() throws IOException {
        UUID table = lake.table();
        for (int i = 0; i < 3; i++) {
            lake.orphan(table, Ids.next());
        }
        lake.age();
        Collector bounded = lake.collector(2, Clock.systemUTC());
        assertThat(bounded.collect(found -> {})).contains(new Removed(2, 12));
        assertThat(bounded.collect(found -> {})).contains(new Removed(1, 6));
        assertThat(bounded.collect(found -> {})).contains(new Removed(0, 0));
    }

    @Test
    void whatCannotBeRecordedIsNotRemoved() throws IOException {
        Path orphan = lake.orphan(lake.table(), Ids.next());
        lake.age();
        Collector collector = lake.collector(10, Clock.systemUTC());
        assertThatThrownBy(() -> collector.collect(found -> {
                    throw new IllegalStateException("no audit");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(orphan).exists();
    }

    @Test
    void whatChangesBetweenFindingAndRemovingStays() throws IOException {
        UUID table = lake.table();
        UUID run = Ids.next();
        Path orphan = lake.orphan(table, Ids.next());
        Path staged = lake.orphan(table, run);
        Path gone = lake.orphan(table, Ids.next());
        lake.age();
        assertThat(lake.collector(10, Clock.systemUTC()).collect(found -> {
                    try {
                        Files.writeString(orphan, "written anew");
                        registry.staging(run, table);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .contains(new Removed(1, 6));
        assertThat(orphan).exists();
        assertThat(staged).exists();
        assertThat(gone).doesNotExist();
    }

    @Test
    void aBackupHoldsItOff() throws Exception {
        Path orphan = lake.orphan(lake.table(), Ids.next());
        lake.age();
        try (Connection backup = dataSource.getConnection();
                Statement statement = backup.createStatement()) {
            statement.execute("SELECT pg_advisory_lock_shared(hashtextextended('lake.warehouse', 16))");
            assertThat(lake.collect()).isEmpty();
            assertThat(orphan).exists();
            statement.execute("SELECT pg_advisory_unlock_shared(hashtextextended('lake.warehouse', 16))");
        }
        assertThat(lake.removed()).isOne();
    }

    @Test
    void aTableThatARunIsCommittingToIsLeftAlone() throws IOException {
        UUID table = lake.table();
        Path orphan = lake.orphan(table, Ids.next());
        lake.age();
        lake.transaction.executeWithoutResult(status -> {
            registry.share(table);
            assertThat(apart()).isZero();
        });
        assertThat(orphan).exists();
        assertThat(lake.removed()).isOne();
    }

    private long apart() {
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            return executor.submit(lake::removed).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
