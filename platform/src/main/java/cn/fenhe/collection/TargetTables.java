package cn.fenhe.collection;

import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Entry;
import cn.fenhe.lake.write.LakeWriter;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The lake's tables that collection fills, one a resource until a revision wants other columns. */
@Component
class TargetTables {

    private static final String OF_RESOURCE = """
            SELECT table_id, shape FROM collection.target WHERE resource = :resource ORDER BY created_at DESC, table_id DESC
            """;

    private static final String INSERT = """
            INSERT INTO collection.target (table_id, resource, shape, created_at)
            VALUES (:table, :resource, CAST(:shape AS jsonb), :at)
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final LakeWriter lake;
    private final Clock clock;

    TargetTables(JdbcClient jdbc, LakeWriter lake, Clock clock) {
        this.jdbc = jdbc;
        this.lake = lake;
        this.clock = clock;
    }

    /**
     * The table for an entry's rows, created in the caller's transaction when there is none of its shape yet. It is attached to the entry
     * with the first commit, not before: a resource never shows an empty table for the one it had.
     *
     * @throws Refusal {@code collection.shape-changed} when the entry's items no longer fit into the table it has
     */
    UUID forRows(Entry entry) {
        TableShape wanted = TableShape.of(entry);
        List<Target> known = jdbc.sql(OF_RESOURCE)
                .param("resource", entry.resource())
                .query((row, number) -> new Target(
                        row.getObject("table_id", UUID.class),
                        JSON.readValue(row.getString("shape"), TableShape.class)))
                .list();
        UUID attached = entry.table();
        return known.stream()
                .filter(one -> attached == null || attached.equals(one.table()))
                .filter(one -> one.shape().takes(wanted))
                .map(Target::table)
                .findFirst()
                .orElseGet(() -> create(entry, wanted));
    }

    private UUID create(Entry entry, TableShape shape) {
        if (entry.table() != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "collection.shape-changed");
        }
        UUID table = Ids.next();
        lake.create(table, shape.columns(), shape.keys(), shape.serving());
        jdbc.sql(INSERT)
                .param("table", table)
                .param("resource", entry.resource())
                .param("shape", JSON.writeValueAsString(shape))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return table;
    }

    private record Target(UUID table, TableShape shape) {}
}
