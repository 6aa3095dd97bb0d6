package cn.fenhe.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final String APPEND = """
            INSERT INTO audit.entry (
                index, id, at, actor, institution, action, subject_type, subject, person, articles, canonical)
            SELECT index, id, timestamptz 'epoch' + at * interval '1 microsecond', actor, institution, action, subject_type, subject,
                person, string_to_array(articles, E'\\n'), canonical
            FROM unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::bytea[])
                AS fresh (index, id, at, actor, institution, action, subject_type, subject, person, articles, canonical)""";

    private static final String RECORD_ALL = """
            INSERT INTO audit.intake (canonical) SELECT unnest(?::bytea[])""";

    private static final String NEXT_INDEX = """
            SELECT coalesce(max(index) + 1, 0) FROM audit.entry""";

    private static final String INDEX_OF = """
            SELECT min(index) FROM audit.entry WHERE id = ?""";

    /** The intake has no index and its rows die within a second, so that a vacuum costs a few milliseconds and keeps it small. */
    private static final String VACUUM = "VACUUM (TRUNCATE false) audit.intake";

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        int count = entries.size();
        long[] index = new long[count];
        String[] id = new String[count];
        long[] at = new long[count];
        String[] actor = new String[count];
        @Nullable String[] institution = new String[count];
        String[] action = new String[count];
        String[] subjectType = new String[count];
        String[] subject = new String[count];
        @Nullable String[] person = new String[count];
        String[] articles = new String[count];
        byte[][] canonical = new byte[count][];
        for (int i = 0; i < count; i++) {
            NewEntry entry = entries.get(i);
            EntryFields fields = entry.fields();
            index[i] = entry.index();
            id[i] = fields.id().toString();
            at[i] = ChronoUnit.MICROS.between(Instant.EPOCH, fields.at());
            actor[i] = fields.actor();
            institution[i] =
                    fields.institution() == null ? null : fields.institution().toString();
            action[i] = fields.action();
            subjectType[i] = fields.subjectType();
            subject[i] = fields.subject();
            person[i] = fields.person();
            articles[i] = String.join("\n", fields.articles());
            canonical[i] = entry.canonical();
        }
        jdbc.sql(APPEND)
                .param(index)
                .param(id)
                .param(at)
                .param(actor)
                .param(institution)
                .param(action)
                .param(subjectType)
                .param(subject)
                .param(person)
                .param(articles)
                .param(canonical)
                .update();
    }

    long nextIndex() {
        return jdbc.sql(NEXT_INDEX).query(Long.class).single();
    }

    Optional<Long> indexOf(UUID id) {
        return jdbc.sql(INDEX_OF).param(id).query(Long.class).optional();
    }

    void vacuumIntake() {
        jdbc.sql(VACUUM).update();
    }
}
