package cn.fenhe.collection;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Differences that were counted. */
@Component
class DifferenceStore {

    private static final String FIND = """
            SELECT older, newer, keyed, added, changed, gone FROM collection.difference WHERE newer = :newer AND older = :older
            """;

    private static final String KEEP = """
            INSERT INTO collection.difference (newer, older, keyed, added, changed, gone)
            VALUES (:newer, :older, :keyed, :added, :changed, :gone)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    DifferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SnapshotDifference> find(UUID older, UUID newer) {
        return jdbc.sql(FIND)
                .param("newer", newer)
                .param("older", older)
                .query(SnapshotDifference.class)
                .optional();
    }

    /** @return false when somebody else was quicker */
    boolean keep(SnapshotDifference difference) {
        return jdbc.sql(KEEP).paramSource(difference).update() == 1;
    }
}
