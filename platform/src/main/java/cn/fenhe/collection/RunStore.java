package cn.fenhe.collection;

import cn.fenhe.audit.Actor;
import cn.fenhe.lake.write.StagedBatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs in PostgreSQL. */
@Component
class RunStore {

    private static final String COLUMNS = """
            id, resource, provider, jurisdiction, actor, at, wanted, folder, threshold, memory,
            rows_read, rows_accepted, rows_rejected, bytes_done, bytes_total, cancel_requested
            """;

    private static final String FIND = "SELECT " + COLUMNS + " FROM collection.run WHERE id = :id";

    private static final String LOCK = FIND + " FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO collection.run
                (id, resource, provider, jurisdiction, actor, at, wanted, folder, threshold, state, waits_for_entry,
                 needs_work, memory, bytes_total, touched_at)
            VALUES (:id, :resource, :provider, :jurisdiction, CAST(:actor AS jsonb), :at, CAST(:wanted AS jsonb),
                 CAST(:folder AS jsonb), :threshold, :state, false, true, CAST(:memory AS jsonb), :total, :at)
            """;

    private static final String SAVE = """
            UPDATE collection.run
               SET state = :state, waits_for_entry = :waits, needs_work = :work, memory = CAST(:memory AS jsonb),
                   rows_read = :read, rows_accepted = :accepted, rows_rejected = :rejected,
                   bytes_total = :total, touched_at = :now,
                   bytes_done = CASE WHEN :staged THEN :total ELSE bytes_done END
             WHERE id = :id
            """;

    private static final String PROGRESS = """
            UPDATE collection.run SET bytes_done = :done, touched_at = :now WHERE id = :id
            RETURNING cancel_requested IS NOT NULL
            """;

    private static final String ASK_TO_CANCEL = """
            UPDATE collection.run SET cancel_requested = CAST(:judgement AS jsonb) WHERE id = :id
            """;

    private static final String NEED_WORK = """
            SELECT id FROM collection.run WHERE needs_work ORDER BY id LIMIT :limit
            """;

    private static final String UNTOUCHED = """
            SELECT id FROM collection.run WHERE needs_work AND touched_at < :before ORDER BY id LIMIT :limit
            """;

    private static final String WAITING = """
            SELECT id, resource FROM collection.run
             WHERE waits_for_entry AND state = 'PLANNED' AND (CAST(:resource AS uuid) IS NULL OR resource = :resource)
             ORDER BY id LIMIT :limit
            """;

    private static final String LIST = "SELECT " + COLUMNS + """
             FROM collection.run
             WHERE provider = :provider
               AND (CAST(:resource AS uuid) IS NULL OR resource = :resource)
               AND (CAST(:state AS text) IS NULL OR state = :state)
               AND (CAST(:after AS uuid) IS NULL OR id < :after)
               AND (NOT :latest OR NOT EXISTS (
                   SELECT FROM collection.run later
                    WHERE later.resource = run.resource AND later.provider = run.provider AND later.id > run.id))
             ORDER BY id DESC LIMIT :limit
            """;

    /** Of its own, so that what is stored does not change with how the web shows things. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    RunStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Run run, double threshold) {
        run.note(clock.instant());
        jdbc.sql(INSERT)
                .param("id", run.id)
                .param("resource", run.order.resource())
                .param("provider", run.provider)
                .param("jurisdiction", run.jurisdiction)
                .param("actor", json(run.by))
                .param("at", run.at.atOffset(ZoneOffset.UTC))
                .param("wanted", json(run.order))
                .param("folder", run.folder == null ? null : json(run.folder))
                .param("threshold", threshold)
                .param("state", run.state().name())
                .param("memory", json(run.memory()))
                .param("total", run.bytes())
                .update();
    }

    void save(Run run) {
        run.note(clock.instant());
        StagedBatch staged = run.staged();
        jdbc.sql(SAVE)
                .param("id", run.id)
                .param("state", run.state().name())
                .param("waits", run.waitsForEntry())
                .param("work", !run.waitsForEntry() && run.next() != RunWork.REST)
                .param("memory", json(run.memory()))
                .param("read", staged == null ? 0 : staged.read())
                .param("accepted", staged == null ? 0 : staged.accepted())
                .param("rejected", staged == null ? 0 : staged.rejected())
                .param("total", run.bytes())
                .param("staged", staged != null)
                .param("now", now())
                .update();
    }

    Optional<StoredRun> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(RunStore::run).optional();
    }

    /** The run, its row locked until the transaction ends. */
    Optional<StoredRun> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(RunStore::run).optional();
    }

    /** Notes how far a run is, and tells whether somebody asked it to stop. */
    boolean progress(UUID id, long bytesDone) {
        return jdbc.sql(PROGRESS)
                .param("id", id)
                .param("done", bytesDone)
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    void askToCancel(UUID id, Judgement judgement) {
        jdbc.sql(ASK_TO_CANCEL)
                .param("id", id)
                .param("judgement", json(judgement))
                .update();
    }

    List<UUID> needingWork(int limit) {
        return jdbc.sql(NEED_WORK).param("limit", limit).query(RunStore::id).list();
    }

    List<UUID> untouched(Instant since, int limit) {
        return jdbc.sql(UNTOUCHED)
                .param("before", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(RunStore::id)
                .list();
    }

    /** Runs that wait for their entry; of one resource, or of all when it is null. */
    List<Waiting> waiting(@Nullable UUID resource, int limit) {
        return jdbc.sql(WAITING)
                .param("resource", resource)
                .param("limit", limit)
                .query((row, number) ->
                        new Waiting(row.getObject("id", UUID.class), row.getObject("resource", UUID.class)))
                .list();
    }

    List<StoredRun> list(
            UUID provider,
            @Nullable UUID resource,
            @Nullable RunState state,
            boolean latest,
            @Nullable UUID after,
            int limit) {
        return jdbc.sql(LIST)
                .param("provider", provider)
                .param("resource", resource)
                .param("state", state == null ? null : state.name())
                .param("latest", latest)
                .param("after", after)
                .param("limit", limit)
                .query(RunStore::run)
                .list();
    }

    /** A run that waits for the entry of its resource. */
    record Waiting(UUID run, UUID resource) {}

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    private static StoredRun run(ResultSet row, int number) throws SQLException {
        Run plan = new Run(
                row.getObject("id", UUID.class),
                row.getObject("provider", UUID.class),
                row.getString("jurisdiction"),
                JSON.readValue(row.getString("actor"), Actor.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("wanted"), CollectionOrder.class),
                read(row.getString("folder"), FolderSource.class));
        return new StoredRun(
                new Run(plan, JSON.readValue(row.getString("memory"), RunMemory.class)),
                row.getDouble("threshold"),
                row.getLong("rows_read"),
                row.getLong("rows_accepted"),
                row.getLong("rows_rejected"),
                new RunProgress(row.getLong("bytes_done"), row.getLong("bytes_total")),
                read(row.getString("cancel_requested"), Judgement.class));
    }

    private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : JSON.readValue(json, type);
    }
}
