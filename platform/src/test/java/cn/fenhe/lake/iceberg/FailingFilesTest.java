package cn.fenhe.lake.iceberg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Ids;
import cn.fenhe.installation.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A commit writes a manifest, a list of manifests and the table's metadata; whichever can't be written, the table is as it was. */
@PlatformTest
class FailingFilesTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theTableIsWhollyOldAndTheNextAttemptMakesItWhollyNew(int failing) throws IOException {
        Warehouse warehouse = new Warehouse(new Installation(folder));
        Faulty io = new Faulty(new WarehouseIo(warehouse));
        OwnWarehouse own = new OwnWarehouse(warehouse, new Tables(jdbc, warehouse, io));
        UUID table = Ids.next();
        transaction.executeWithoutResult(status -> own.create(table));
        Path old = committed(own, table);
        Path fresh = own.write(table, Ids.next(), "part-0.parquet");

        io.failAt = failing;
        assertThatThrownBy(() -> commit(own, table, fresh)).hasStackTraceContaining("no space left");
        assertThat(io.failAt).as("the fault was met").isZero();
        assertThat(files(own, table)).containsExactly(old);

        commit(own, table, fresh);
        assertThat(files(own, table)).containsExactly(fresh);
        assertThat(own.tables.state(table).versions()).hasSize(2);
    }

    private Path committed(OwnWarehouse own, UUID table) throws IOException {
        Path file = own.write(table, Ids.next(), "part-0.parquet");
        commit(own, table, file);
        return file;
    }

    private void commit(OwnWarehouse own, UUID table, Path file) {
        transaction.executeWithoutResult(status -> {
            try {
                own.commit(table, Ids.next(), file, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Iterable<Path> files(OwnWarehouse own, UUID table) {
        TableState state = own.tables.state(table);
        Long snapshot = state.snapshot();
        if (snapshot == null) {
            throw new IllegalStateException("no snapshot");
        }
        return own.tables.files(state, snapshot);
    }

    /** Refuses to write one file. */
    private static final class Faulty implements FileIO {

        private final transient FileIO files;
        private int failAt;

        Faulty(FileIO files) {
            this.files = files;
        }

        @Override
        public InputFile newInputFile(String location) {
            return files.newInputFile(location);
        }

        @Override
        public OutputFile newOutputFile(String location) {
            if (failAt > 0 && --failAt == 0) {
                throw new UncheckedIOException(new IOException("no space left"));
            }
            return files.newOutputFile(location);
        }

        @Override
        public void deleteFile(String location) {
            files.deleteFile(location);
        }
    }
}
