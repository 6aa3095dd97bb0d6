package cn.fenhe.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The intake and the log's entries in PostgreSQL. */
@Component
class EntryStore {

    private static final String WAITING = """
            SELECT EXISTS (SELECT 1 FROM audit.intake)""";

    private static final String COUNT = """
            SELECT count(*) FROM audit.intake""";

    private static final String TAKE = """
            DELETE FROM audit.intake WHERE ctid = ANY (ARRAY(SELECT ctid FROM audit.intake LIMIT ?)) RETURNING canonical""";

    private static final String RECORD_ALL = """
            INSERT INTO audit.intake (canonical) SELECT unnest(?::bytea[])""";

    private static final String NEXT_INDEX = """
            SELECT coalesce(max(index) + 1, 0) FROM audit.entry""";

    private static final String RANGE = """
            SELECT index, canonical FROM audit.entry WHERE index >= ? AND index < ? ORDER BY index""";

    private static final String OF = """
            SELECT index, canonical FROM audit.entry WHERE id = ? ORDER BY index LIMIT 1""";

    /** The intake has no index and its rows die within a second, so that a vacuum costs a few milliseconds and keeps it small. */
    private static final String VACUUM = "VACUUM (TRUNCATE false) audit.intake";

    private static final int COPY_BUFFER = 1 << 16;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    EntryStore(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
        this.template = template;
    }

    boolean waiting() {
        return jdbc.sql(WAITING).query(Boolean.class).single();
    }

    /** Acts that are committed and not yet in the log. */
    long unsequenced() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    /** Puts acts into the intake, all or none: one statement, so it needs no transaction around it. */
    void record(List<byte[]> canonical) {
        jdbc.sql(RECORD_ALL).param(canonical.toArray(byte[][]::new)).update();
    }

    /** Takes committed acts out of the intake, in this transaction. */
    List<byte[]> take(int limit) {
        return jdbc.sql(TAKE)
                .param(limit)
                .query((row, n) -> row.getBytes("canonical"))
                .list();
    }

    void append(List<NewEntry> entries) {
        template.execute((ConnectionCallback<Integer>) connection -> {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            try (OutputStream copy = new PGCopyOutputStream(postgres, EntryCopy.COPY, COPY_BUFFER)) {
                EntryCopy.write(entries, copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return entries.size();
        });
    }

    long nextIndex() {
        return jdbc.sql(NEXT_INDEX).query(Long.class).single();
    }

    Optional<Stored> of(UUID id) {
        return jdbc.sql(OF).param(id).query(EntryStore::stored).optional();
    }

    /** In order; what is missing is missing. */
    List<Stored> range(long from, long to) {
        return jdbc.sql(RANGE).param(from).param(to).query(EntryStore::stored).list();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(row.getLong("index"), row.getBytes("canonical"));
    }

    void vacuumIntake() {
        jdbc.sql(VACUUM).update();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stored(long index, byte[] canonical) {}
}
