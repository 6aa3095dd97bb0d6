package cn.fenhe.killed;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform killed in the middle of an approval: grant, notice and audit entry are all there or none is, and none comes twice. */
@Article({"FH-5", "GW-20", "TY-7"})
class KilledApprovalTest {

    /** The grant of the approved items, the notice to the consumer, and the audit entry, in order or not yet. */
    private static final String TRACES = """
            SELECT (SELECT count(*) FROM release.grants g
                     WHERE g.purpose = ?::uuid AND EXISTS
                           (SELECT 1 FROM release.grant_items i WHERE i.grant_id = g.id AND i.item = ?::uuid)),
                   (SELECT count(*) FROM notice.notices WHERE matter_id = ? AND kind = 'APPROVAL'),
                   (SELECT count(*) FROM audit.entry WHERE subject = ? AND action = 'sharing.approve')
                 + (SELECT count(*) FROM audit.intake
                     WHERE convert_from(canonical, 'UTF8') LIKE '%"sharing.approve"%'
                       AND convert_from(canonical, 'UTF8') LIKE '%' || ? || '%')""";

    @SuppressWarnings("NullAway.Init") // before all
    private static Fork platform;

    @BeforeAll
    static void start() {
        platform = new Fork(Path.of("target", "test-data", "killed-" + UUID.randomUUID()));
        platform.start();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    /** Of an approval. */
    private record Traces(long grants, long notices, long entries) {

        static final Traces NONE = new Traces(0, 0, 0);
        static final Traces WHOLE = new Traces(1, 1, 1);
    }

    @ParameterizedTest(name = "its database killed too: {0}")
    @ValueSource(booleans = {false, true})
    void beforeItsEndNothingOfItIsThereAndItIsDoneAgain(boolean databaseToo) throws Exception {
        Scene scene = platform.scene();
        Sharing sharing = new Sharing(platform, scene);
        UUID request = killedAt(Gate.Place.APPROVING, sharing, databaseToo);

        assertThat(sharing.state(request)).isEqualTo("HEAD_APPROVED");
        assertThat(traces(scene, request)).isEqualTo(Traces.NONE);
        sharing.decide(request).expectStatus().isOk();
        assertThat(sharing.state(request)).isEqualTo("APPROVED");
        assertThat(traces(scene, request)).isEqualTo(Traces.WHOLE);
    }

    @Test
    void whenItsEndWasSentAndNotAnsweredItIsThereWholeAndRefusedASecondTime() throws Exception {
        Scene scene = platform.scene();
        Sharing sharing = new Sharing(platform, scene);
        UUID request = killedAt(Gate.Place.APPROVAL_SENT, sharing, false);

        assertThat(sharing.state(request)).isEqualTo("APPROVED");
        assertThat(traces(scene, request)).isEqualTo(Traces.WHOLE);
        sharing.decide(request)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("sharing.illegal-transition")
                .jsonPath("$.state")
                .isEqualTo("APPROVED");
        assertThat(traces(scene, request)).isEqualTo(Traces.WHOLE);
    }

    /** The approver's browser waits for an answer that never comes. */
    private static UUID killedAt(Gate.Place place, Sharing sharing, boolean databaseToo) throws Exception {
        UUID request = sharing.headApproved();
        Gate gate = new Gate(platform, place);
        CompletableFuture<Void> answer;
        try (gate) {
            answer = CompletableFuture.runAsync(() -> sharing.decide(request));
            gate.reached();
            platform.kill();
            if (databaseToo) {
                platform.killDatabase();
            }
        }
        assertThat(answer).failsWithin(10, TimeUnit.SECONDS);
        if (!databaseToo) {
            gate.deserted();
        }
        platform.start();
        return request;
    }

    /** What is there of an approval, when the log has been put in order. */
    private static Traces traces(Scene scene, UUID request) throws Exception {
        try (Connection connection = platform.connect();
                PreparedStatement statement = connection.prepareStatement(TRACES)) {
            statement.setString(1, request.toString());
            statement.setString(2, scene.phone().toString());
            for (int i = 3; i <= 5; i++) {
                statement.setString(i, request.toString());
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new Traces(rows.getLong(1), rows.getLong(2), rows.getLong(3));
            }
        }
    }
}
