package cn.fenhe.notice;

import cn.fenhe.organization.Institution;
import cn.fenhe.regulation.Article;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers notices (文号) per issuer, kind and year, without gaps: the counter is taken in the issuing transaction and stays locked
 * until its end.
 */
@Component
@Article("FH-18")
class Numbering {

    /** The platform itself, as an issuer. */
    static final UUID PLATFORM = new UUID(0, 0);

    private static final String PLATFORM_NAME = "汾河平台";

    private static final String NEXT = """
            INSERT INTO notice.numbers (issuer, kind, year, last)
            VALUES (:issuer, :kind, :year, 1)
            ON CONFLICT (issuer, kind, year) DO UPDATE SET last = numbers.last + 1
            RETURNING last
            """;

    private final JdbcClient jdbc;
    private final Environment environment;

    Numbering(JdbcClient jdbc, Environment environment) {
        this.jdbc = jdbc;
        this.environment = environment;
    }

    int next(UUID issuer, Notices.Kind kind, int year) {
        return jdbc.sql(NEXT)
                .param("issuer", issuer)
                .param("kind", kind.name())
                .param("year", year)
                .query((row, n) -> row.getInt("last"))
                .single();
    }

    /** The issuer's short name (代字) by {@code fenhe.notice.short-names.<credit code>}, or else its name. */
    String prefix(@Nullable Institution issuer) {
        return issuer == null
                ? PLATFORM_NAME
                : environment.getProperty("fenhe.notice.short-names." + issuer.code(), issuer.name());
    }

    static String number(String prefix, Notices.Kind kind, int year, int sequence) {
        return prefix + kind.word() + "〔" + year + "〕" + sequence + "号";
    }
}
