package cn.fenhe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.audit.tree.Checkpoint;
import cn.fenhe.audit.tree.SignedCheckpoint;
import cn.fenhe.installation.Installation;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever watches the platform's health sees that its log was changed; acts go on being taken in. */
@PlatformTest
@Article({"TY-7", "TJ-53", "FH-3", "FH-4"})
class LogHealthTest {

    @Autowired
    AuditLog audit;

    @Autowired
    EntryStore entries;

    @Autowired
    LogStore log;

    @Autowired
    LogSweep sweep;

    @Autowired
    SequencerLoop loop;

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @Test
    void healthIsDownWhileTheLogIsShorterThanWhatWasSignedAndNoActIsLost() throws IOException {
        recorded(act());
        Path file = installation.folder("audit").resolve("checkpoint");
        String known = Files.readString(file);
        Checkpoint last = log.latest().orElseThrow().checkpoint();
        Checkpoint longer =
                new Checkpoint(last.epoch(), last.size() + 1_000_000, last.root(), last.at(), last.key(), null);
        UUID meanwhile;
        try {
            Files.writeString(file, new SignedCheckpoint(longer, new byte[64]).note());
            meanwhile = record(act());
            await().until(() -> health() == 503);
            assertThat(answer().body()).contains("\"audit\":{\"status\":\"DOWN\"}", "\"db\":{\"status\":\"UP\"}");
            assertThat(loop.disagreement()).contains("its end was cut off");
            assertThat(entries.of(meanwhile)).isEmpty();
            assertThat(entries.unsequenced()).isPositive();
        } finally {
            Files.writeString(file, known);
        }
        await().until(() -> health() == 200);
        assertThat(entries.of(meanwhile)).isPresent();
    }

    @Test
    void aSearchColumnThatDoesNotSayWhatWasRecordedIsFoundReportedAndForgottenWhenItIsPutRight() {
        String subject = UUID.randomUUID().toString();
        UUID id = recorded(Act.of(Actor.SYSTEM, "audit.test", "test", subject).citing("TY-7"));
        long index = entries.of(id).orElseThrow().index();
        try {
            asOwner("UPDATE audit.entry SET subject = 'x', articles = '{}' WHERE index = ?", index);
            assertThat(lookedUntil(index, true)).contains(index);
            assertThat(health()).isEqualTo(503);
            await().until(() -> jdbc.sql("SELECT count(*) FROM audit.entry WHERE action = 'audit.entries-differ'"
                                    + " AND convert_from(canonical, 'UTF8')::jsonb #> '{details,indexes}' @> ?::jsonb")
                            .param("[" + index + "]")
                            .query(Long.class)
                            .single()
                    == 1);
        } finally {
            asOwner("UPDATE audit.entry SET subject = '" + subject + "', articles = '{TY-7}' WHERE index = ?", index);
        }
        assertThat(lookedUntil(index, false)).doesNotContain(index);
        assertThat(health()).isEqualTo(200);
    }

    @Test
    void bytesThatAreNotTheirLeafsAndEntriesThatAreGoneAreFoundToo() {
        long index = entries.of(recorded(act())).orElseThrow().index();
        byte[] canonical = entries.range(index, index + 1).getFirst().canonical();
        try {
            asOwner(
                    "UPDATE audit.entry SET canonical = overlay(canonical PLACING '!'::bytea FROM 20) WHERE index = ?",
                    index);
            assertThat(lookedUntil(index, true)).contains(index);
        } finally {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("SET LOCAL session_replication_role = replica").update();
                jdbc.sql("UPDATE audit.entry SET canonical = ? WHERE index = ?")
                        .param(canonical)
                        .param(index)
                        .update();
            });
        }
        assertThat(lookedUntil(index, false)).doesNotContain(index);
    }

    /** Where the sweep stands is not known, so it looks until it has come by. */
    private List<Long> lookedUntil(long index, boolean differs) {
        await().until(() -> {
            sweep.look();
            return sweep.differing().contains(index) == differs;
        });
        return sweep.differing();
    }

    private void asOwner(String change, long index) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql(change).param(index).update();
        });
    }

    private int health() {
        return answer().statusCode();
    }

    private HttpResponse<String> answer() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + port + "/actuator/health");
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private UUID recorded(Act act) {
        UUID id = record(act);
        await().until(() -> audit.proof(id) != null);
        return id;
    }

    private UUID record(Act act) {
        return transaction.execute(status -> audit.record(act));
    }

    private static Act act() {
        return Act.of(Actor.SYSTEM, "audit.test", "test", UUID.randomUUID());
    }
}
