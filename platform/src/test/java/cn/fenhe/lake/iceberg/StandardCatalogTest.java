package cn.fenhe.lake.iceberg;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Ids;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import cn.fenhe.lake.write.ColumnRule;
import cn.fenhe.lake.write.DelimitedFile;
import cn.fenhe.lake.write.LakeWriter;
import cn.fenhe.lake.write.StagedBatch;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the platform commits is read by the standard catalogue, and so by every engine that knows it. */
@PlatformTest
class StandardCatalogTest {

    @Autowired
    LakeWriter writer;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource dataSource;

    @Autowired
    Warehouse warehouse;

    @TempDir
    Path folder;

    @Test
    void findsTheTableItsSnapshotAndItsStatistics() throws Exception {
        UUID table = Ids.next();
        UUID run = Ids.next();
        List<Column> columns = List.of(
                new Column("name", ColumnType.Plain.TEXT, true), new Column("n", ColumnType.Plain.INTEGER, false));
        Path file = Files.writeString(folder.resolve("a.csv"), "name,n\n太原,1\n忻州,\n");
        List<ColumnRule> rules = List.of(
                new ColumnRule(columns.get(0), 0, List.of(), null, null),
                new ColumnRule(columns.get(1), 1, List.of(), null, null));
        transaction.executeWithoutResult(status -> writer.create(table, columns, List.of(), false));
        StagedBatch batch = writer.stage(
                table,
                run,
                LakeWriter.Mode.REPLACE,
                new DelimitedFile(List.of(file), StandardCharsets.UTF_8, ',', '"', true, 2),
                rules,
                List.of(),
                bytes -> {});
        transaction.executeWithoutResult(status -> writer.commit(batch, LakeWriter.Mode.REPLACE));

        try (JdbcCatalog catalog = catalog()) {
            Table found = catalog.loadTable(TableIdentifier.of(Namespace.of("collected"), table.toString()));
            assertThat(found.currentSnapshot().summary())
                    .containsEntry("fenhe.run", run.toString())
                    .containsEntry("total-records", "2");
            DataFile data = found.currentSnapshot()
                    .addedDataFiles(found.io())
                    .iterator()
                    .next();
            assertThat(data.location()).startsWith("local:///");
            assertThat(data.nullValueCounts()).containsEntry(1, 0L).containsEntry(2, 1L);
            assertThat(Conversions.<Long>fromByteBuffer(
                            Types.LongType.get(), data.upperBounds().get(2)))
                    .isOne();
            assertThat(Conversions.<CharSequence>fromByteBuffer(
                                    Types.StringType.get(), data.lowerBounds().get(1))
                            .toString())
                    .isEqualTo("太原");
        }
    }

    private JdbcCatalog catalog() throws Exception {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        JdbcCatalog catalog = new JdbcCatalog(properties -> new WarehouseIo(warehouse), null, false);
        String separator = pool.getJdbcUrl().contains("?") ? "&" : "?";
        catalog.initialize(
                CataloguedTable.CATALOG,
                Map.of(
                        "uri",
                        pool.getJdbcUrl() + separator + "currentSchema=lake",
                        "jdbc.user",
                        pool.getUsername(),
                        "jdbc.password",
                        pool.getPassword(),
                        "jdbc.schema-version",
                        "V1",
                        "warehouse",
                        Warehouse.ROOT));
        return catalog;
    }
}
