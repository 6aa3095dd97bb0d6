package cn.fenhe.release;

import cn.fenhe.catalog.Grade;
import cn.fenhe.protection.Mask;
import cn.fenhe.release.Grant.GrantedItem;
import cn.fenhe.release.decision.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where grants are kept; every one comes back as it is at that instant. */
@Component
class GrantStore {

    private static final String COLUMNS = """
            SELECT id, resource, holder, own, scenario, purpose, valid_from, valid_until, per_minute, state, reason, suspended_by,
                applicant, files
            FROM release.grants
            """;
    private static final String BY_ID = COLUMNS + "WHERE id = :id";
    private static final String BY_ID_LOCKED = COLUMNS + "WHERE id = :id FOR UPDATE";
    private static final String STATES = COLUMNS + "WHERE id = ANY (:ids)";
    private static final String OF_HOLDER = COLUMNS + """
            WHERE resource = :resource AND holder IS NOT DISTINCT FROM :holder AND applicant IS NULL AND NOT own
            ORDER BY id DESC""";
    private static final String OWN = COLUMNS + "WHERE resource = :resource AND holder = :holder AND own";
    private static final String OF_RESOURCE = COLUMNS + """
            WHERE resource = :resource AND state = 'ACTIVE' AND NOT own ORDER BY id FOR UPDATE""";
    private static final String ACTIVE = COLUMNS + """
            WHERE resource = :resource AND state = 'ACTIVE' AND NOT own ORDER BY id DESC""";
    private static final String SUSPENDED_ON = COLUMNS + """
            WHERE resource = :resource AND state = 'SUSPENDED' AND reason = :reason AND NOT own ORDER BY id FOR UPDATE""";
    private static final String FROM_PURPOSE = COLUMNS + "WHERE purpose = :purpose AND NOT own ORDER BY id";
    private static final String EXPIRED = """
            SELECT id FROM release.grants WHERE state <> 'ENDED' AND valid_until <= :now ORDER BY id LIMIT :limit""";
    private static final String INSERT = """
            INSERT INTO release.grants (id, resource, holder, own, scenario, purpose, valid_from, valid_until, per_minute, state,
                applicant, files)
            VALUES (:id, :resource, :holder, :own, :scenario, :purpose, :from, :until, :perMinute, 'ACTIVE', :applicant, :files)
            ON CONFLICT (holder, resource) WHERE own DO NOTHING""";
    private static final String INSERT_ITEM = """
            INSERT INTO release.grant_items (grant_id, item, position, exposure, mask, type, grade)
            VALUES (:grant, :item, :position, :exposure, :mask, :type, :grade)""";
    private static final String UPDATE = """
            UPDATE release.grants SET state = :state, reason = :reason, suspended_by = :suspendedBy
            WHERE id = :id AND state <> 'ENDED'""";
    private static final String ITEMS = """
            SELECT item, exposure, mask, type, grade FROM release.grant_items WHERE grant_id = :grant ORDER BY position""";

    private static final Duration SOON = Duration.ofDays(30);
    private static final String COUNT = """
            SELECT count(*) AS active, count(*) FILTER (WHERE valid_until <= :soon) AS ending, count(DISTINCT holder) AS holders
            FROM release.grants
            WHERE resource = ANY (:resources) AND state = 'ACTIVE' AND NOT own
                AND (valid_until IS NULL OR valid_until > :now)""";

    private static final String CLEAR = """
            INSERT INTO release.cleared (grant_id, snapshot, cleared_at) VALUES (:grant, :snapshot, :at)
            ON CONFLICT (grant_id) DO UPDATE SET snapshot = excluded.snapshot, cleared_at = excluded.cleared_at""";
    private static final String REMEMBER = """
            INSERT INTO release.clearings (grant_id, snapshot, at) VALUES (:grant, :snapshot, :at)
            ON CONFLICT (grant_id, snapshot) DO NOTHING""";
    private static final String CLEARINGS =
            "SELECT snapshot, at FROM release.clearings WHERE grant_id = :grant ORDER BY at DESC LIMIT :limit";
    private static final String CLEARED = "SELECT snapshot FROM release.cleared WHERE grant_id = :grant";

    private static final String TAKE_FILE =
            "UPDATE release.grants SET files_taken = files_taken + 1 WHERE id = :id AND files_taken < files";
    private static final String FILES_TAKEN = "SELECT files_taken FROM release.grants WHERE id = :id";

    /** What is opened to applicants and in force. */
    private static final String APPLIED = COLUMNS + """
            WHERE resource = :resource AND applicant IS NOT NULL AND state = 'ACTIVE' ORDER BY id DESC""";

    private final JdbcClient jdbc;
    private final Clock clock;

    GrantStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many are in force on resources, without the providers' own. @param resources all of one or more providers */
    Flows.GrantCount count(Collection<UUID> resources, Instant now) {
        if (resources.isEmpty()) {
            return new Flows.GrantCount(0, 0, 0);
        }
        return jdbc.sql(COUNT)
                .param("resources", resources.toArray(UUID[]::new))
                .param("now", at(now))
                .param("soon", at(now.plus(SOON)))
                .query((row, number) ->
                        new Flows.GrantCount(row.getLong("active"), row.getLong("ending"), row.getLong("holders")))
                .single();
    }

    /** @return false when the provider has its standing grant already */
    boolean add(StoredGrant stored) {
        Grant grant = stored.grant();
        Grant.Applied applied = grant.applied();
        int added = jdbc.sql(INSERT)
                .param("id", grant.id())
                .param("resource", grant.resource())
                .param("holder", grant.holder())
                .param("own", stored.own())
                .param("scenario", grant.scenario())
                .param("purpose", grant.purposeId())
                .param("from", at(grant.from()))
                .param("until", grant.until() == null ? null : at(grant.until()))
                .param("perMinute", grant.perMinute())
                .param("applicant", applied == null ? null : applied.application())
                .param("files", applied == null ? null : applied.files())
                .update();
        for (int i = 0; i < grant.items().size(); i++) {
            addItem(grant.id(), i, grant.items().get(i), stored.terms());
        }
        return added == 1;
    }

    private void addItem(UUID grant, int position, GrantedItem granted, Map<UUID, Term> terms) {
        Term term = Objects.requireNonNull(terms.get(granted.item()));
        jdbc.sql(INSERT_ITEM)
                .param("grant", grant)
                .param("item", granted.item())
                .param("position", position)
                .param("exposure", granted.exposure().name())
                .param("mask", granted.mask().name())
                .param("type", term.type())
                .param("grade", term.grade().name())
                .update();
    }

    /** @return false when it has ended before */
    boolean update(Grant grant) {
        return jdbc.sql(UPDATE)
                        .param("id", grant.id())
                        .param("state", grant.state().name())
                        .param("reason", grant.reason())
                        .param("suspendedBy", grant.suspendedBy())
                        .update()
                == 1;
    }

    void clear(UUID grant, long snapshot) {
        jdbc.sql(CLEAR)
                .param("grant", grant)
                .param("snapshot", snapshot)
                .param("at", at(clock.instant()))
                .update();
        jdbc.sql(REMEMBER)
                .param("grant", grant)
                .param("snapshot", snapshot)
                .param("at", at(clock.instant()))
                .update();
    }

    /** What the public was given under a grant, the newest first. */
    List<Grants.Clearing> clearings(UUID grant, int limit) {
        return jdbc.sql(CLEARINGS)
                .param("grant", grant)
                .param("limit", limit)
                .query((row, number) -> new Grants.Clearing(
                        row.getLong("snapshot"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Counts one more file that its applicant takes. @return false, and nothing counted, when he has taken as many as he may */
    boolean takeFile(UUID grant) {
        return jdbc.sql(TAKE_FILE).param("id", grant).update() == 1;
    }

    int filesTaken(UUID grant) {
        return jdbc.sql(FILES_TAKEN).param("id", grant).query(Integer.class).single();
    }

    /** The snapshot that the public may have under a grant. */
    Optional<Long> cleared(Grant grant) {
        return jdbc.sql(CLEARED).param("grant", grant.id()).query(Long.class).optional();
    }

    Optional<StoredGrant> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(this::stored).optional().map(this::withItems);
    }

    Map<UUID, Grant.State> states(Collection<UUID> ids) {
        Map<UUID, Grant.State> states = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(STATES)
                    .param("ids", ids.toArray(UUID[]::new))
                    .query((row, number) -> stored(row, number).grant())
                    .list()
                    .forEach(grant -> states.put(grant.id(), grant.state()));
        }
        return states;
    }

    /** Held by this transaction until it ends. */
    Optional<StoredGrant> locked(UUID id) {
        return jdbc.sql(BY_ID_LOCKED)
                .param("id", id)
                .query(this::stored)
                .optional()
                .map(this::withItems);
    }

    /** Newest first. */
    List<StoredGrant> of(@Nullable UUID holder, UUID resource) {
        return all(jdbc.sql(OF_HOLDER).param("resource", resource).param("holder", holder));
    }

    Optional<StoredGrant> own(UUID holder, UUID resource) {
        return jdbc.sql(OWN)
                .param("resource", resource)
                .param("holder", holder)
                .query(this::stored)
                .optional();
    }

    /** The active ones of a resource, held by this transaction. */
    List<StoredGrant> activeOn(UUID resource) {
        return all(jdbc.sql(OF_RESOURCE).param("resource", resource));
    }

    /** Those of applicants, newest first. */
    List<StoredGrant> appliedOn(UUID resource) {
        return all(jdbc.sql(APPLIED).param("resource", resource)).stream()
                .filter(stored -> stored.grant().state() == Grant.State.ACTIVE)
                .toList();
    }

    /** Likewise, newest first and held by nobody. */
    List<StoredGrant> seenActive(UUID resource) {
        return all(jdbc.sql(ACTIVE).param("resource", resource));
    }

    /** Those of a resource that are suspended for a reason, held by this transaction. */
    List<StoredGrant> suspendedOn(UUID resource, String reason) {
        return all(jdbc.sql(SUSPENDED_ON).param("resource", resource).param("reason", reason));
    }

    List<StoredGrant> from(UUID purpose) {
        return all(jdbc.sql(FROM_PURPOSE).param("purpose", purpose));
    }

    List<UUID> expired(Instant now, int limit) {
        return jdbc.sql(EXPIRED)
                .param("now", at(now))
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private List<StoredGrant> all(JdbcClient.StatementSpec statement) {
        return statement.query(this::stored).list().stream()
                .map(this::withItems)
                .toList();
    }

    private StoredGrant withItems(StoredGrant bare) {
        List<GrantedItem> items = new ArrayList<>();
        Map<UUID, Term> terms = new HashMap<>();
        jdbc.sql(ITEMS)
                .param("grant", bare.grant().id())
                .query((row, number) -> {
                    UUID item = row.getObject("item", UUID.class);
                    items.add(new GrantedItem(
                            item, Exposure.valueOf(row.getString("exposure")), Mask.valueOf(row.getString("mask"))));
                    return terms.put(item, new Term(row.getString("type"), Grade.valueOf(row.getString("grade"))));
                })
                .list();
        Grant grant = bare.grant();
        return new StoredGrant(
                new Grant(
                        grant.id(),
                        grant.resource(),
                        grant.holder(),
                        grant.scenario(),
                        grant.purposeId(),
                        items,
                        grant.from(),
                        grant.until(),
                        grant.perMinute(),
                        grant.state(),
                        grant.reason(),
                        grant.suspendedBy(),
                        grant.applied()),
                bare.own(),
                terms);
    }

    private StoredGrant stored(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("valid_until", OffsetDateTime.class);
        Grant grant = new Grant(
                row.getObject("id", UUID.class),
                row.getObject("resource", UUID.class),
                row.getObject("holder", UUID.class),
                row.getString("scenario"),
                row.getObject("purpose", UUID.class),
                List.of(),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                row.getInt("per_minute"),
                Grant.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("suspended_by", UUID.class),
                applied(row));
        return new StoredGrant(grant.at(clock.instant()), row.getBoolean("own"), Map.of());
    }

    private static Grant.@Nullable Applied applied(ResultSet row) throws SQLException {
        UUID application = row.getObject("applicant", UUID.class);
        return application == null ? null : new Grant.Applied(application, row.getInt("files"));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
