package cn.fenhe.catalog.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The change table that every node tails: each published, withdrawn or released resource with the number of its last change. */
@Component
class ChangeTable {

    private static final String AFTER = """
            SELECT resource, sequence FROM catalog.search_change WHERE sequence > :after ORDER BY sequence LIMIT :limit
            """;

    private static final String AMONG = """
            SELECT resource, sequence FROM catalog.search_change WHERE sequence IN (:sequences) ORDER BY sequence
            """;

    private static final RowMapper<Change> ROW =
            (row, ignored) -> new Change(row.getObject("resource", UUID.class), row.getLong("sequence"));

    private final JdbcClient jdbc;

    ChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Change(UUID resource, long sequence) {}

    List<Change> after(long sequence, int limit) {
        return jdbc.sql(AFTER)
                .param("after", sequence)
                .param("limit", limit)
                .query(ROW)
                .list();
    }

    List<Change> among(Collection<Long> sequences) {
        return jdbc.sql(AMONG).param("sequences", sequences).query(ROW).list();
    }

    long newest() {
        return jdbc.sql("SELECT coalesce(max(sequence), 0) FROM catalog.search_change")
                .query(Long.class)
                .single();
    }

    /** Of this database, for good: an index made from another one is of no use. */
    String origin() {
        return jdbc.sql("SELECT origin FROM catalog.search_origin")
                .query(String.class)
                .single();
    }
}
