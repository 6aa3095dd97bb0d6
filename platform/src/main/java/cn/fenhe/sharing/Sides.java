package cn.fenhe.sharing;

import cn.fenhe.api.Refusal;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which side people act on a request (办理人): each on one only, in whichever of their posts they come. */
@Component
@Article("FH-2")
class Sides {

    /** Whose matter it is, whose data it is, and who decides between them. */
    enum Side {
        CONSUMER,
        PROVIDER,
        AUTHORITY
    }

    private static final String ACT = """
            INSERT INTO sharing.hand (request, person, side) VALUES (:request, :person, :side) ON CONFLICT DO NOTHING""";
    private static final String ACTED = "SELECT side FROM sharing.hand WHERE request = :request AND person = :person";

    private final JdbcClient jdbc;

    Sides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes note that a person acts on a side, in the act's transaction. @throws Refusal 403 when it was another one before */
    void act(Caller caller, UUID request, Side side) {
        jdbc.sql(ACT)
                .param("request", request)
                .param("person", caller.id())
                .param("side", side.name())
                .update();
        Side before = Side.valueOf(jdbc.sql(ACTED)
                .param("request", request)
                .param("person", caller.id())
                .query(String.class)
                .single());
        if (before != side) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "sharing.another-side")
                    .with("side", before)
                    .citing("FH-2");
        }
    }
}
