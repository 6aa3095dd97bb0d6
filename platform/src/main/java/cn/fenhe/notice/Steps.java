package cn.fenhe.notice;

import cn.fenhe.api.Ids;
import cn.fenhe.audit.Actor;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.regulation.Article;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done about a matter, step by step (办理过程): for those whom the matter concerns, with names, while the audit log is for auditors.
 * Who may see a matter is its module's to decide.
 */
@Component
@Article({"FH-4", "FH-18"})
public class Steps {

    /** Steps of one matter that are told. */
    private static final int MOST = 500;

    private static final String INSERT = """
            INSERT INTO notice.steps (id, matter_type, matter_id, act, at, institution, institution_name, person, articles, words, inward)
            VALUES (:id, :type, :matter, :act, :at, :institution, :institutionName, :person, :articles, :words, :inward)""";

    private static final String OF_MATTER = """
            SELECT * FROM notice.steps
             WHERE matter_type = :type AND matter_id = :matter
               AND (NOT inward OR institution = CAST(:institution AS uuid))
             ORDER BY id LIMIT :most""";

    /**
     * What was done.
     *
     * @param articles its basis; only what binds
     * @param inward whether it is told within the institution that did it alone, such as what is proposed to its head
     */
    public record Taken(
            String matterType,
            UUID matter,
            String act,
            List<String> articles,
            @Nullable String words,
            boolean inward) {}

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Clock clock;

    Steps(JdbcClient jdbc, Organization organization, Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
    }

    /** Takes note of a step, in the transaction of the act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Actor by, Taken taken) {
        UUID institution = by.institution();
        jdbc.sql(INSERT)
                .param("id", Ids.next())
                .param("type", taken.matterType())
                .param("matter", taken.matter().toString())
                .param("act", taken.act())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("institution", institution)
                .param("institutionName", institution == null ? null : name(institution))
                .param("person", by.equals(Actor.SYSTEM) ? null : by.name())
                .param("articles", taken.articles().toArray(String[]::new))
                .param("words", taken.words())
                .param("inward", taken.inward())
                .update();
    }

    /**
     * The steps of a matter, the oldest first, at most 500.
     *
     * @param institution that asks; what others did inwardly is not told to it
     */
    @Transactional(readOnly = true)
    public List<Step> of(String matterType, UUID matter, @Nullable UUID institution) {
        return jdbc.sql(OF_MATTER)
                .param("type", matterType)
                .param("matter", matter.toString())
                .param("institution", institution)
                .param("most", MOST)
                .query(Steps::step)
                .list();
    }

    private @Nullable String name(UUID institution) {
        return organization.institution(institution).map(Institution::name).orElse(null);
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getObject("id", UUID.class),
                row.getString("act"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("institution", UUID.class),
                row.getString("institution_name"),
                row.getString("person"),
                List.of((String[]) row.getArray("articles").getArray()),
                row.getString("words"));
    }
}
