package cn.fenhe.lake;

import static cn.fenhe.lake.LakeFixture.file;
import static cn.fenhe.lake.LakeFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.lake.read.Scan;
import cn.fenhe.lake.write.LakeWriter.Mode;
import cn.fenhe.lake.write.StagedBatch;
import java.nio.file.Path;
import java.util.List;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each step of a commit fails once in PostgreSQL; rows and lookups are wholly old or wholly new after it, and it can be done again. */
@PlatformTest
class FailingStepsTest {

    private static final String FAULT = """
            CREATE OR REPLACE FUNCTION lake.test_fault() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN RAISE EXCEPTION ''a fault that a test planted''; END'
            """;

    @Autowired
    LakeFixture lake;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void thePointerCannotBeMoved() {
        fails("""
                CREATE TRIGGER test_fault BEFORE UPDATE ON lake.iceberg_tables FOR EACH ROW
                WHEN (NEW.table_name = '%s') EXECUTE FUNCTION lake.test_fault()
                """, "DROP TRIGGER test_fault ON lake.iceberg_tables");
    }

    @Test
    void theBatchCannotBeSettledAfterThePointerMoved() {
        fails("""
                CREATE TRIGGER test_fault BEFORE DELETE ON lake.staged FOR EACH ROW
                WHEN (OLD.table_id = '%s') EXECUTE FUNCTION lake.test_fault()
                """, "DROP TRIGGER test_fault ON lake.staged");
    }

    @Test
    void theTransactionFailsAsItCommits() {
        fails("""
                CREATE CONSTRAINT TRIGGER test_fault AFTER UPDATE ON lake.iceberg_tables DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW WHEN (NEW.table_name = '%s') EXECUTE FUNCTION lake.test_fault()
                """, "DROP TRIGGER test_fault ON lake.iceberg_tables");
    }

    @Test
    void theServingTableCannotBeSwapped() {
        LakeFixture.Shape shape = filled();
        StagedBatch batch = lake.stage(shape, file(folder, "id,v\n1,new\n"));
        lake.commit(batch, Mode.REPLACE);
        with(
                """
                CREATE TRIGGER test_fault BEFORE UPDATE ON lake.tables FOR EACH ROW
                WHEN (NEW.id = '%s') EXECUTE FUNCTION lake.test_fault()
                """,
                "DROP TRIGGER test_fault ON lake.tables", shape, () -> {
                    assertThatThrownBy(() -> lake.writer.serve(shape.table())).hasStackTraceContaining("planted");
                    shows(shape, "new");
                });
        lake.writer.serve(shape.table());
        shows(shape, "new");
    }

    private void fails(String fault, String mended) {
        LakeFixture.Shape shape = filled();
        StagedBatch batch = lake.stage(shape, file(folder, "id,v\n1,new\n"));
        with(fault, mended, shape, () -> {
            assertThatThrownBy(() -> lake.commit(batch, Mode.REPLACE)).hasStackTraceContaining("planted");
            shows(shape, "old");
            assertThat(lake.writer.committedBy(shape.table(), batch.run())).isEmpty();
        });
        lake.commit(batch, Mode.REPLACE);
        shows(shape, "new");
        lake.writer.serve(shape.table());
        shows(shape, "new");
    }

    private LakeFixture.Shape filled() {
        LakeFixture.Shape shape = lake.table(List.of("id"), true, text("id"), text("v"));
        lake.commit(lake.stage(shape, file(folder, "id,v\n1,old\n")), Mode.REPLACE);
        lake.writer.serve(shape.table());
        shows(shape, "old");
        return shape;
    }

    private void with(String fault, String mended, LakeFixture.Shape shape, Runnable trial) {
        jdbc.sql(FAULT).update();
        jdbc.sql(fault.formatted(shape.table())).update();
        try {
            trial.run();
        } finally {
            jdbc.sql(mended).update();
        }
    }

    private void shows(LakeFixture.Shape shape, String value) {
        List<List<@Nullable Object>> rows = List.of(List.of("1", value));
        assertThat(lake.rows(shape, null)).isEqualTo(rows);
        Scan byKey = new Scan(
                shape.table(),
                null,
                shape.projections(),
                DSL.field(DSL.name("id"), SQLDataType.VARCHAR).eq("1"),
                null,
                List.of(),
                null);
        assertThat(LakeFixture.rows(lake.reader.lookup(byKey))).isEqualTo(rows);
    }
}
