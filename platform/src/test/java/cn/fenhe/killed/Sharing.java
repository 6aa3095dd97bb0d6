package cn.fenhe.killed;

import cn.fenhe.organization.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The people of a scene, sharing over HTTP. */
final class Sharing {

    private static final String REQUESTS = "/api/v1/sharing/requests";

    private final Fork platform;
    private final Scene scene;

    Sharing(Fork platform, Scene scene) {
        this.platform = platform;
        this.scene = scene;
    }

    /** A request of the consumer that lies with the provider. */
    UUID submitted(List<UUID> items) {
        Map<?, ?> draft = platform.signedIn(scene.consumerSteward())
                .post(
                        REQUESTS,
                        Map.of(
                                "resource",
                                scene.resource(),
                                "scenario",
                                "养老保险待遇资格认证",
                                "legalBasis",
                                "社会保险法第五十七条",
                                "items",
                                items,
                                "until",
                                OffsetDateTime.now(ZoneOffset.UTC).plusYears(1).toString(),
                                "perMinute",
                                60))
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        UUID id = UUID.fromString(String.valueOf(Objects.requireNonNull(draft).get("id")));
        done(platform.signedIn(scene.consumerHead()).post(REQUESTS + "/" + id + "/submission"));
        return id;
    }

    /** A request for the phone, proposed to be shared by the provider's steward and approved by its head. */
    UUID headApproved() {
        UUID id = submitted(List.of(scene.id(), scene.phone()));
        SignedIn steward = platform.signedIn(scene.providerSteward());
        done(steward.post(REQUESTS + "/" + id + "/acceptance"));
        done(steward.post(
                REQUESTS + "/" + id + "/proposal",
                Map.of("share", true, "items", List.of(Map.of("item", scene.phone(), "exposure", "RETURNED")))));
        SignedIn head = platform.signedIn(scene.providerHead());
        String seen = head.get(REQUESTS + "/{id}", id)
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
        done(head.client()
                .post()
                .uri(REQUESTS + "/{id}/head-approval", id)
                .header("If-Match", Objects.requireNonNull(seen))
                .exchange());
        return id;
    }

    /** Carries out what was approved. */
    RestTestClient.ResponseSpec decide(UUID id) {
        return platform.signedIn(scene.providerSteward()).post(REQUESTS + "/" + id + "/decision");
    }

    /** The state of the conditional part, as its consumer sees it. */
    String state(UUID id) {
        return parts(id).stream()
                .filter(part -> "CONDITIONAL".equals(part.get("kind")))
                .map(part -> String.valueOf(part.get("state")))
                .findFirst()
                .orElseThrow();
    }

    private List<? extends Map<?, ?>> parts(UUID id) {
        Map<?, ?> request = Objects.requireNonNull(platform.signedIn(scene.consumerSteward())
                .get(REQUESTS + "/{id}", id)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody());
        return ((List<?>) Objects.requireNonNull(request.get("parts")))
                .stream().map(part -> (Map<?, ?>) part).toList();
    }

    /** The consumer's file of what a request was granted at once. */
    String file(UUID request) {
        Object grant = parts(request).stream()
                .map(part -> part.get("grant"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        byte[] content = platform.signedIn(scene.consumerSteward())
                .post(
                        "/api/v1/sharing/resources/" + scene.resource() + "/files",
                        Map.of("format", "csv", "grant", grant))
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return new String(Objects.requireNonNull(content), StandardCharsets.UTF_8);
    }

    private static void done(RestTestClient.ResponseSpec answer) {
        answer.expectStatus().isOk();
    }
}
