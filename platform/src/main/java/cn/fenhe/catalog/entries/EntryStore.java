package cn.fenhe.catalog.entries;

import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.ReleasedData;
import cn.fenhe.catalog.ReleasedResource;
import cn.fenhe.catalog.UpdateCycle;
import cn.fenhe.organization.Organization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries with what is known of their data. */
@Component
public class EntryStore {

    private static final String COLUMNS = """
            SELECT r.id AS resource, v.id AS revision, v.number, r.code, r.provider, v.published_at,
                d.lake_table, d.collected_at, coalesce(d.row_count, 0) AS row_count, coalesce(d.quarantined, 0) AS quarantined,
                coalesce(d.released, false) AS released, coalesce(d.used, 0) AS used
            """;

    private static final String PUBLISHED = COLUMNS + """
            FROM catalog.resource r
            JOIN catalog.revision v ON v.id = r.published
            LEFT JOIN catalog.resource_data d ON d.resource = r.id
            """;

    private static final String CONFIRMED = COLUMNS + """
            FROM catalog.resource r
            JOIN catalog.revision v ON v.resource = r.id AND v.state = 'CONFIRMED'
            LEFT JOIN catalog.resource_data d ON d.resource = r.id
            WHERE r.id = :resource
            """;

    private static final String RELEASED = """
            FROM catalog.resource_data d JOIN catalog.resource r ON r.id = d.resource AND r.published IS NOT NULL
            WHERE d.released
            """;

    private static final String STANDINGS = """
            SELECT v.description ->> 'cycle' AS cycle, d.lake_table, d.collected_at
            FROM catalog.resource r
            JOIN catalog.revision v ON v.id = r.published
            LEFT JOIN catalog.resource_data d ON d.resource = r.id
            WHERE r.provider = ANY (:providers)
            """;

    private static final String TITLES = """
            SELECT DISTINCT ON (resource) resource, description ->> 'title' AS title
            FROM catalog.revision WHERE resource = ANY (:resources)
            ORDER BY resource, (state = 'PUBLISHED') DESC, number DESC
            """;

    /** @param collectedAt null before any data */
    public record Standing(
            UpdateCycle cycle, boolean attached, @Nullable Instant collectedAt) {}

    private final JdbcClient jdbc;
    private final DescriptionCache descriptions;
    private final Organization organization;

    EntryStore(JdbcClient jdbc, DescriptionCache descriptions, Organization organization) {
        this.jdbc = jdbc;
        this.descriptions = descriptions;
        this.organization = organization;
    }

    /**
     * An entry with what is known of its data.
     *
     * @param collectedAt null before any data
     * @param released whether its release to the public was decided
     * @param used how often the public took it in the last thirty days
     */
    public record Listed(
            Entry entry, @Nullable Instant collectedAt, long rows, long quarantined, boolean released, long used) {}

    public Optional<Listed> published(UUID resource) {
        return jdbc.sql(PUBLISHED + "WHERE r.id = :resource")
                .param("resource", resource)
                .query(rows())
                .optional();
    }

    /** The published entry, or else the confirmed one. */
    public Optional<Listed> confirmed(UUID resource) {
        return published(resource)
                .or(() -> jdbc.sql(CONFIRMED)
                        .param("resource", resource)
                        .query(rows())
                        .optional());
    }

    /** The institution that compiles or compiled the resource, whatever state its revisions are in. */
    public Optional<UUID> provider(UUID resource) {
        return jdbc.sql("SELECT provider FROM catalog.resource WHERE id = :resource")
                .param("resource", resource)
                .query(UUID.class)
                .optional();
    }

    /** All resources that some institutions compile, in no order. */
    public List<UUID> ofProviders(Collection<UUID> providers) {
        return jdbc.sql("SELECT id FROM catalog.resource WHERE provider = ANY (:providers)")
                .param("providers", providers.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** What resources are called, by their published or else their newest revision. */
    public Map<UUID, String> titles(Collection<UUID> resources) {
        Map<UUID, String> titles = new HashMap<>();
        jdbc.sql(TITLES).param("resources", resources.toArray(UUID[]::new)).query(row -> {
            titles.put(row.getObject("resource", UUID.class), row.getString("title"));
        });
        return titles;
    }

    /** How a provider's published entries stand: read whole, a few thousand at most. */
    public List<Standing> standings(Collection<UUID> providers) {
        return jdbc.sql(STANDINGS)
                .param("providers", providers.toArray(UUID[]::new))
                .query((row, number) -> new Standing(
                        UpdateCycle.valueOf(row.getString("cycle")),
                        row.getObject("lake_table") != null,
                        instant(row, "collected_at")))
                .list();
    }

    /** Those of the resources that have a published entry, in no order. */
    public List<Listed> published(Collection<UUID> resources) {
        if (resources.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(PUBLISHED + "WHERE r.id IN (:resources)")
                .param("resources", resources)
                .query(rows())
                .list();
    }

    /** Published entries by the resource's id. @param after the last one seen, null at first */
    public List<Listed> page(@Nullable UUID after, int limit) {
        return jdbc.sql(PUBLISHED + "WHERE :after::uuid IS NULL OR r.id > :after::uuid ORDER BY r.id LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query(rows())
                .list();
    }

    /** How much of what is published was released to the public. */
    public ReleasedData releasedData() {
        return jdbc.sql("SELECT count(*) AS resources, coalesce(sum(d.row_count), 0) AS rows " + RELEASED)
                .query((row, ignored) -> new ReleasedData(row.getLong("resources"), row.getLong("rows")))
                .single();
    }

    /** Resources released to the public, by id. @param skipped of them before the first */
    public List<ReleasedResource> released(long skipped, int limit) {
        return jdbc.sql("SELECT d.resource, coalesce(d.collected_at, r.confirmed_at) AS changed " + RELEASED
                        + "ORDER BY d.resource OFFSET :skipped LIMIT :limit")
                .param("skipped", skipped)
                .param("limit", limit)
                .query((row, ignored) -> new ReleasedResource(
                        row.getObject("resource", UUID.class), Objects.requireNonNull(instant(row, "changed"))))
                .list();
    }

    public Optional<UUID> byCode(String code) {
        return jdbc.sql("SELECT id FROM catalog.resource WHERE code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    /** Of one query: each provider's jurisdiction is asked for once. */
    private RowMapper<Listed> rows() {
        Map<UUID, String> jurisdictions = new HashMap<>();
        return (row, ignored) -> listed(row, jurisdictions);
    }

    private Listed listed(ResultSet row, Map<UUID, String> jurisdictions) throws SQLException {
        UUID provider = row.getObject("provider", UUID.class);
        UUID revision = row.getObject("revision", UUID.class);
        Entry entry = new Entry(
                row.getObject("resource", UUID.class),
                revision,
                row.getInt("number"),
                row.getString("code"),
                provider,
                jurisdictions.computeIfAbsent(provider, organization::jurisdictionOf),
                descriptions.of(revision),
                instant(row, "published_at"),
                row.getObject("lake_table", UUID.class));
        return new Listed(
                entry,
                instant(row, "collected_at"),
                row.getLong("row_count"),
                row.getLong("quarantined"),
                row.getBoolean("released"),
                row.getLong("used"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
