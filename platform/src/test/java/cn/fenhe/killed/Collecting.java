package cn.fenhe.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.fenhe.organization.SignedIn;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;

/** The steward of a scene, collecting over HTTP; whichever process of the platform runs by then. */
final class Collecting {

    private static final String RUNS = "/api/v1/collection/runs";

    /** Is decoded before anything else, and tells how far it is at each piece. */
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Fork platform;
    private final Scene scene;
    private final Map<UUID, List<String>> sent = new HashMap<>();
    private final List<String> acknowledged = new ArrayList<>();
    private @Nullable SignedIn steward;
    private @Nullable Scene signedInAt;

    Collecting(Fork platform, Scene scene) {
        this.platform = platform;
        this.scene = scene;
    }

    /** Rows, each as a line. */
    static List<String> rows(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> name + number + "," + number)
                .toList();
    }

    private SignedIn steward() {
        SignedIn present = steward;
        if (present == null || signedInAt != platform.scene()) {
            present = platform.signedIn(scene.providerSteward());
            steward = present;
            signedInAt = platform.scene();
        }
        return present;
    }

    /** Appends rows to the resource. */
    UUID handIn(List<String> rows) {
        String text = rows.stream().collect(Collectors.joining("\n", "编号,数量\n", "\n"));
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("order", Map.of("resource", scene.resource(), "mode", "APPEND"), MediaType.APPLICATION_JSON);
        body.part("file", new ByteArrayResource(text.getBytes(GB18030))).filename("data.csv");
        Map<?, ?> run = steward()
                .client()
                .post()
                .uri(RUNS)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(body.build())
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        UUID id = UUID.fromString(String.valueOf(Objects.requireNonNull(run).get("id")));
        sent.put(id, rows);
        return id;
    }

    Map<?, ?> find(UUID run) {
        return Objects.requireNonNull(steward()
                .get(RUNS + "/{id}", run)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody());
    }

    /** Waits, also while the database is away, until a run is over. */
    Map<?, ?> over(UUID run) {
        return await("run " + run)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(
                        () -> find(run),
                        answer -> List.of("COMMITTED", "FAILED", "HELD", "CANCELLED")
                                .contains(answer.get("state")));
    }

    /** Waits until a run is in the lake. */
    void committed(UUID run) {
        Map<?, ?> last = over(run);
        assertThat(last.get("state")).as("%s", last.get("error")).isEqualTo("COMMITTED");
        acknowledged.addAll(Objects.requireNonNull(sent.get(run)));
    }

    /** The table holds each acknowledged row once and nothing else, as its consumer is given it. */
    void assertWhole() {
        assertThat(table()).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    private List<String> table() {
        Sharing sharing = new Sharing(platform, scene);
        return sharing.file(sharing.submitted(List.of(scene.id(), scene.number())))
                .lines()
                .skip(1)
                .toList();
    }
}
