package cn.fenhe.organization.history;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When accounts and clients were disabled (停用), past and present. */
@Repository
public class Disablings {

    private static final String BEGIN =
            "INSERT INTO organization.disabling (subject, valid_from) VALUES (:subject, :now)";
    private static final String END =
            "UPDATE organization.disabling SET valid_until = :now WHERE subject = :subject AND valid_until IS NULL";
    private static final String COVERS = """
            SELECT EXISTS (SELECT 1 FROM organization.disabling
                            WHERE subject = :subject AND valid_from <= :at AND (valid_until IS NULL OR valid_until > :at))
            """;

    private final JdbcClient jdbc;

    Disablings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(UUID subject, OffsetDateTime now) {
        jdbc.sql(BEGIN).param("subject", subject).param("now", now).update();
    }

    public void end(UUID subject, OffsetDateTime now) {
        jdbc.sql(END).param("subject", subject).param("now", now).update();
    }

    /** Whether it was disabled at an instant. */
    public boolean covers(UUID subject, OffsetDateTime at) {
        return jdbc.sql(COVERS)
                .param("subject", subject)
                .param("at", at)
                .query(Boolean.class)
                .single();
    }
}
