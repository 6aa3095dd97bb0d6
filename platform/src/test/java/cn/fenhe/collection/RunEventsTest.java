package cn.fenhe.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.Entry;
import cn.fenhe.organization.Person;
import cn.fenhe.regulation.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** How a run goes on is told while it does. */
@PlatformTest
@Article("FH-13")
@Timeout(60)
class RunEventsTest extends Providing {

    private static final int SEATS_OF_A_PERSON = 6;

    @Autowired
    RunLocks locks;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<InputStream> open = new ArrayList<>();
    private Entry entry;

    @BeforeEach
    void begin() {
        entry = numbers();
    }

    @AfterEach
    void goAway() throws IOException {
        for (InputStream stream : open) {
            stream.close();
        }
        http.shutdownNow();
    }

    private HttpResponse<InputStream> watch(Person person, UUID run) throws IOException, InterruptedException {
        person.http().get("/api/v1/session");
        HttpResponse<InputStream> response = http.send(
                HttpRequest.newBuilder(URI.create(people.baseUrl() + "/api/v1/collection/runs/" + run + "/events"))
                        .header("Accept", "text/event-stream")
                        .header("Cookie", "FENHE_SESSION=" + person.http().cookie("FENHE_SESSION"))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        open.add(response.body());
        return response;
    }

    private static BufferedReader lines(HttpResponse<InputStream> response) {
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** What the next event says; blank lines and heartbeats between. */
    private static List<String> next(BufferedReader lines) throws IOException {
        List<String> event = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && event.stream().anyMatch(one -> one.startsWith("event:"))) {
                return event;
            }
            event.add(line);
        }
        return event;
    }

    private CollectionRun submitted() {
        return runs.handIn(steward, CollectionOrder.of(entry.resource(), RunMode.REPLACE), "id,n\na,1\nb,2\n");
    }

    @Test
    void aWatcherIsToldEachChangeUntilTheRunRests() throws Exception {
        RunLocks.Held turn = locks.tryLock(entry.resource()).orElseThrow();
        CollectionRun run = submitted();
        HttpResponse<InputStream> response = watch(steward, run.id());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        BufferedReader lines = lines(response);
        assertThat(String.join("\n", next(lines))).contains("event: run", "\"PLANNED\"");
        turn.close();
        String rest = lines.lines().reduce("", (before, line) -> before + "\n" + line);
        assertThat(rest).contains("\"COMMITTED\"", "\"PROFILED\"").endsWith("event: rest\ndata: \"\"\n");
    }

    @Test
    void aRunThatRestsIsToldOnce() throws Exception {
        CollectionRun run = submitted();
        runs.await(steward, run.id(), RunState.COMMITTED);
        BufferedReader lines = lines(watch(steward, run.id()));
        String all = lines.lines().reduce("", (before, line) -> before + "\n" + line);
        assertThat(all).contains("\"COMMITTED\"").contains("event: rest");
    }

    @Test
    @Article("FH-11")
    void itEndsWithTheSession() throws Exception {
        try (RunLocks.Held turn = locks.tryLock(entry.resource()).orElseThrow()) {
            CollectionRun run = submitted();
            BufferedReader lines = lines(watch(steward, run.id()));
            assertThat(next(lines)).isNotEmpty();
            steward.http().delete("/api/v1/session").expectStatus().is2xxSuccessful();
            assertThat(lines.lines().filter(line -> line.startsWith("event:"))).isEmpty();
            assertThat(turn.resource()).isEqualTo(entry.resource());
        }
    }

    @Test
    @Article("FH-8")
    void othersAreToldNothing() throws Exception {
        CollectionRun run = submitted();
        Person stranger = people.steward(cities.institution(cities.taiyuan(), "教育局"));
        HttpResponse<InputStream> refused = watch(stranger, run.id());
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(new String(refused.body().readAllBytes(), StandardCharsets.UTF_8))
                .contains("collection.run-unknown");
        assertThat(watch(people.auditAdministrator(), run.id()).statusCode()).isEqualTo(403);
        people.anyone()
                .get("/api/v1/collection/runs/{id}/events", run.id())
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    @Article("FH-13")
    void onePersonHasSoManyStreamsAndThoseThatWentAwayAreNotCounted() throws Exception {
        try (RunLocks.Held turn = locks.tryLock(entry.resource()).orElseThrow()) {
            CollectionRun run = submitted();
            for (int i = 0; i < SEATS_OF_A_PERSON; i++) {
                assertThat(watch(steward, run.id()).statusCode()).isEqualTo(200);
            }
            HttpResponse<InputStream> refused = watch(steward, run.id());
            assertThat(refused.statusCode()).isEqualTo(429);
            Person colleague = people.unitHead(provider);
            assertThat(watch(colleague, run.id()).statusCode()).isEqualTo(200);
            assertThat(turn.resource()).isEqualTo(entry.resource());
        }
        CollectionRun done = runs.await(
                steward,
                runs.committed(steward, entry.resource(), "id,n\nc,3\n").id(),
                RunState.COMMITTED);
        assertThat(done.done()).containsKeys(RunStep.RECEIVED, RunStep.UNDERSTOOD, RunStep.STAGED, RunStep.COMMITTED);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> watch(steward, done.id()).statusCode() == 200);
    }
}
