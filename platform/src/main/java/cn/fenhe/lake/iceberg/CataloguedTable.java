package cn.fenhe.lake.iceberg;

import java.util.Optional;
import org.apache.iceberg.BaseMetastoreTableOperations;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.io.FileIO;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table whose pointer stands in PostgreSQL and moves with the transaction that is under way, by compare and set. */
final class CataloguedTable extends BaseMetastoreTableOperations {

    static final String CATALOG = "fenhe";
    static final String NAMESPACE = "collected";

    private static final String LOCATE = """
            SELECT metadata_location FROM lake.iceberg_tables
             WHERE catalog_name = :catalog AND table_namespace = :namespace AND table_name = :name
               AND iceberg_type = 'TABLE'
            """;

    private static final String CREATE = """
            INSERT INTO lake.iceberg_tables
                (catalog_name, table_namespace, table_name, metadata_location, previous_metadata_location, iceberg_type)
            VALUES (:catalog, :namespace, :name, :location, NULL, 'TABLE')
            ON CONFLICT DO NOTHING
            """;

    private static final String MOVE = """
            UPDATE lake.iceberg_tables
               SET metadata_location = :location, previous_metadata_location = :present
             WHERE catalog_name = :catalog AND table_namespace = :namespace AND table_name = :name
               AND iceberg_type = 'TABLE' AND metadata_location = :present
            """;

    private final JdbcClient jdbc;
    private final FileIO io;
    private final String name;

    CataloguedTable(JdbcClient jdbc, FileIO io, String name) {
        this.jdbc = jdbc;
        this.io = io;
        this.name = name;
    }

    @Override
    protected void doRefresh() {
        Optional<String> location = statement(LOCATE).query(String.class).optional();
        if (location.isPresent()) {
            refreshFromMetadataLocation(location.get());
        } else if (currentMetadataLocation() == null) {
            disableRefresh();
        } else {
            throw new NoSuchTableException("no table %s", name);
        }
    }

    @Override
    protected void doCommit(TableMetadata base, TableMetadata metadata) {
        boolean fresh = base == null;
        String location = writeNewMetadataIfRequired(fresh, metadata);
        if (fresh) {
            if (statement(CREATE).param("location", location).update() == 0) {
                throw new AlreadyExistsException("a table %s exists", name);
            }
        } else if (statement(MOVE)
                        .param("location", location)
                        .param("present", base.metadataFileLocation())
                        .update()
                == 0) {
            throw new CommitFailedException("table %s was changed by another run", name);
        }
    }

    private JdbcClient.StatementSpec statement(String sql) {
        return jdbc.sql(sql)
                .param("catalog", CATALOG)
                .param("namespace", NAMESPACE)
                .param("name", name);
    }

    @Override
    protected String tableName() {
        return CATALOG + "." + NAMESPACE + "." + name;
    }

    @Override
    public FileIO io() {
        return io;
    }
}
