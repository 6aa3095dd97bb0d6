package cn.fenhe.organization;

import cn.fenhe.api.Ids;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which power for which region, and who held it. */
@Repository
class Powers {

    private static final String HOLDER = """
            SELECT i.id, i.code, i.name, i.region
              FROM organization.power p
              JOIN organization.institution i ON i.id = p.institution
             WHERE p.power = :power AND p.region = :region AND p.valid_until IS NULL
            """;
    private static final String HELD = """
            SELECT power, region, institution, valid_from AS since
              FROM organization.power
             WHERE institution = :institution AND valid_from <= :at AND (valid_until IS NULL OR valid_until > :at)
             ORDER BY power, region
            """;
    private static final String END = """
            UPDATE organization.power SET valid_until = :now
             WHERE power = :power AND region = :region AND valid_until IS NULL
            """;
    private static final String BEGIN = """
            INSERT INTO organization.power (id, power, region, institution, valid_from)
            VALUES (:id, :power, :region, :institution, :now)
            """;

    private static final RowMapper<Institution> INSTITUTION_ROW = new SimplePropertyRowMapper<>(Institution.class);

    private static final RowMapper<HeldPower> HELD_ROW = new SimplePropertyRowMapper<>(HeldPower.class);

    private final JdbcClient jdbc;

    Powers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Institution> holder(Power power, UUID region) {
        return jdbc.sql(HOLDER)
                .param("power", power.name())
                .param("region", region)
                .query(INSTITUTION_ROW)
                .optional();
    }

    List<HeldPower> heldBy(UUID institution, OffsetDateTime at) {
        return jdbc.sql(HELD)
                .param("institution", institution)
                .param("at", at)
                .query(HELD_ROW)
                .list();
    }

    void give(Power power, UUID region, UUID institution, OffsetDateTime now) {
        end(power, region, now);
        jdbc.sql(BEGIN)
                .param("id", Ids.next())
                .param("power", power.name())
                .param("region", region)
                .param("institution", institution)
                .param("now", now)
                .update();
    }

    void end(Power power, UUID region, OffsetDateTime now) {
        jdbc.sql(END)
                .param("power", power.name())
                .param("region", region)
                .param("now", now)
                .update();
    }
}
