package cn.fenhe.organization.machine;

import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nonces that were used, on whatever node, until the timestamp beside them is too old to be accepted. */
@Component
@Article("FH-12")
class Nonces {

    private static final String USE = """
            INSERT INTO organization.nonce (client, nonce, expires_at) VALUES (:client, :nonce, :expires)
            ON CONFLICT DO NOTHING
            """;
    private static final String FORGET = "DELETE FROM organization.nonce WHERE expires_at <= :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    Nonces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it was not used yet. */
    boolean use(UUID client, String nonce, OffsetDateTime until) {
        return jdbc.sql(USE)
                        .param("client", client)
                        .param("nonce", nonce)
                        .param("expires", until)
                        .update()
                == 1;
    }

    int forgetExpired() {
        return jdbc.sql(FORGET)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
