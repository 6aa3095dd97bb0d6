package cn.fenhe.organization;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Regions and institutions as they are stored. */
@Repository
class Territory {

    private static final String REGION =
            "SELECT id, division_code, name, level, parent, jurisdiction FROM organization.region WHERE id = :id";
    private static final String REGIONS = """
            SELECT id, division_code, name, level, parent, jurisdiction
              FROM organization.region
             WHERE cast(:after AS uuid) IS NULL OR id > :after
             ORDER BY id
             LIMIT :limit
            """;
    private static final String REGION_TAKEN = """
            SELECT EXISTS (SELECT 1 FROM organization.region
                            WHERE division_code = :divisionCode OR (parent IS NOT DISTINCT FROM :parent AND name = :name))
            """;
    private static final String ADD_REGION = """
            INSERT INTO organization.region (id, division_code, name, level, parent, jurisdiction, created_at)
            VALUES (:id, :divisionCode, :name, :level, :parent, :jurisdiction, :now)
            """;
    private static final String INSTITUTION =
            "SELECT id, code, name, region FROM organization.institution WHERE id = :id";
    private static final String INSTITUTION_BY_CODE =
            "SELECT id, code, name, region FROM organization.institution WHERE code = :code";
    private static final String INSTITUTIONS = """
            SELECT id, code, name, region
              FROM organization.institution
             WHERE (cast(:code AS text) IS NULL OR code = :code)
               AND (cast(:region AS uuid) IS NULL OR region = :region)
               AND (cast(:after AS uuid) IS NULL OR id > :after)
             ORDER BY id
             LIMIT :limit
            """;
    private static final String BENEATH = """
            WITH RECURSIVE below AS (
                SELECT id FROM organization.region WHERE id = :region
                UNION ALL
                SELECT r.id FROM organization.region r JOIN below ON r.parent = below.id)
            SELECT i.id, i.code, i.name, i.region FROM organization.institution i JOIN below ON i.region = below.id
            """;
    private static final String ADD_INSTITUTION = """
            INSERT INTO organization.institution (id, code, name, region, created_at)
            VALUES (:id, :code, :name, :region, :now)
            ON CONFLICT (code) DO NOTHING
            """;

    private static final RowMapper<Region> REGION_ROW = new SimplePropertyRowMapper<>(Region.class);
    private static final RowMapper<Institution> INSTITUTION_ROW = new SimplePropertyRowMapper<>(Institution.class);

    private final JdbcClient jdbc;

    Territory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Region> region(UUID id) {
        return jdbc.sql(REGION).param("id", id).query(REGION_ROW).optional();
    }

    List<Region> regions(@Nullable UUID after, int limit) {
        return jdbc.sql(REGIONS)
                .param("after", after)
                .param("limit", limit)
                .query(REGION_ROW)
                .list();
    }

    boolean isTaken(Region region) {
        return jdbc.sql(REGION_TAKEN)
                .param("divisionCode", region.divisionCode())
                .param("parent", region.parent())
                .param("name", region.name())
                .query(Boolean.class)
                .single();
    }

    void add(Region region, OffsetDateTime now) {
        jdbc.sql(ADD_REGION)
                .param("id", region.id())
                .param("divisionCode", region.divisionCode())
                .param("name", region.name())
                .param("level", region.level().name())
                .param("parent", region.parent())
                .param("jurisdiction", region.jurisdiction())
                .param("now", now)
                .update();
    }

    Optional<Institution> institution(UUID id) {
        return jdbc.sql(INSTITUTION).param("id", id).query(INSTITUTION_ROW).optional();
    }

    Optional<Institution> institutionByCode(String code) {
        return jdbc.sql(INSTITUTION_BY_CODE)
                .param("code", code)
                .query(INSTITUTION_ROW)
                .optional();
    }

    List<Institution> institutions(@Nullable String code, @Nullable UUID region, @Nullable UUID after, int limit) {
        return jdbc.sql(INSTITUTIONS)
                .param("code", code)
                .param("region", region)
                .param("after", after)
                .param("limit", limit)
                .query(INSTITUTION_ROW)
                .list();
    }

    /** Those of a region and of the regions beneath it, in no order. */
    List<Institution> beneath(UUID region) {
        return jdbc.sql(BENEATH).param("region", region).query(INSTITUTION_ROW).list();
    }

    /** Whether it was added; not when its code is taken. */
    boolean add(Institution institution, OffsetDateTime now) {
        return jdbc.sql(ADD_INSTITUTION)
                        .param("id", institution.id())
                        .param("code", institution.code())
                        .param("name", institution.name())
                        .param("region", institution.region())
                        .param("now", now)
                        .update()
                == 1;
    }
}
