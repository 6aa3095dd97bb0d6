package cn.fenhe.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.SignedIn;
import cn.fenhe.regulation.Article;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A creating request that is sent twice creates once. */
@PlatformTest
@Article("FH-14")
class IdempotencyTest {

    private static final String THING = "{\"name\":\"汾河\",\"size\":1}";
    private static final String CREATED = Tryouts.SIGNED_IN + "/created";

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    Tryouts tryouts;

    @Autowired
    RememberedAnswers answers;

    @Autowired
    PlayedClock clock;

    @Autowired
    JdbcClient jdbc;

    SignedIn steward;
    Institution police;
    UUID key;
    int before;

    @BeforeEach
    void aStewardWithAKey() {
        police = cities.institution(cities.taiyuan(), "公安局");
        steward = people.steward(police).http();
        key = UUID.randomUUID();
        before = tryouts.done.get();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void theSecondIsAnsweredAsTheFirstWas() {
        EntityExchangeResult<byte[]> first = sent(CREATED, THING);
        EntityExchangeResult<byte[]> again = sent(CREATED, THING);

        assertThat(again.getStatus().value()).isEqualTo(201);
        assertThat(again.getResponseBodyContent()).isEqualTo(first.getResponseBodyContent());
        assertThat(again.getResponseHeaders().getLocation())
                .isEqualTo(first.getResponseHeaders().getLocation())
                .isNotNull();
        assertThat(again.getResponseHeaders().getETag()).isEqualTo("\"1\"");
        assertThat(again.getResponseHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(tryouts.done.get() - before).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        sent(CREATED, THING);

        refused(sent(CREATED, THING.replace("汾河", "桃河")), 422, "api.idempotency-key-reused");
        assertThat(tryouts.done.get() - before).isEqualTo(1);
    }

    @Test
    void whatWasRefusedMayBeTriedAgain() {
        refused(sent(CREATED, THING.replace("1", "-1")), 409, "api.changed-meanwhile");

        assertThat(sent(CREATED, THING).getStatus().value()).isEqualTo(201);
    }

    @Test
    void aSecondThatComesWhileTheFirstRunsIsRefused() throws Exception {
        tryouts.entered = new CountDownLatch(1);
        tryouts.goOn = new CountDownLatch(1);
        CompletableFuture<EntityExchangeResult<byte[]>> first =
                CompletableFuture.supplyAsync(() -> sent(CREATED, THING));
        try {
            assertThat(tryouts.entered.await(20, TimeUnit.SECONDS)).isTrue();

            refused(sent(CREATED, THING), 409, "api.idempotency-in-progress");
        } finally {
            tryouts.goOn.countDown();
        }
        assertThat(first.get(20, TimeUnit.SECONDS).getStatus().value()).isEqualTo(201);
        assertThat(sent(CREATED, THING).getStatus().value()).isEqualTo(201);
        assertThat(tryouts.done.get() - before).isEqualTo(1);
    }

    @Test
    void anothersKeyIsAnotherKey() {
        sent(CREATED, THING);
        people.steward(police)
                .http()
                .postOnce(key, CREATED, THING)
                .expectStatus()
                .isCreated();

        assertThat(tryouts.done.get() - before).isEqualTo(2);
    }

    @Test
    void afterADayTheKeyIsNew() {
        sent(CREATED, THING);
        clock.advance(RememberedAnswers.KEPT.plus(Duration.ofMinutes(1)));
        sent(CREATED, THING);

        assertThat(tryouts.done.get() - before).isEqualTo(2);
        answers.expire();
        clock.advance(RememberedAnswers.KEPT.plus(Duration.ofMinutes(1)));
        answers.expire();
        assertThat(rows()).isZero();
    }

    @Test
    void whatOnlyReadsIsNeverKept() {
        sent(Tryouts.SIGNED_IN + "/read", "{}");
        sent(Tryouts.SIGNED_IN + "/read", "{}");

        assertThat(tryouts.done.get() - before).isEqualTo(2);
        assertThat(rows()).isZero();
    }

    @Test
    void aSecretIsNeitherKeptNorShownAgain() {
        assertThat(sent(Tryouts.SIGNED_IN + "/secret", "{}").getStatus().value())
                .isEqualTo(201);

        refused(sent(Tryouts.SIGNED_IN + "/secret", "{}"), 409, "api.idempotency-not-replayable");
        assertThat(tryouts.done.get() - before).isEqualTo(1);
        assertThat(bodies()).isZero();
    }

    @Test
    void aBigAnswerIsGivenWholeAndNotKept() {
        byte[] big = sent(Tryouts.SIGNED_IN + "/big", "{}").getResponseBodyContent();

        assertThat(big).hasSize(300_000);
        refused(sent(Tryouts.SIGNED_IN + "/big", "{}"), 409, "api.idempotency-not-replayable");
        assertThat(bodies()).isZero();
    }

    @Test
    void aStreamStreams() {
        byte[] lines = sent(Tryouts.SIGNED_IN + "/stream", "{}").getResponseBodyContent();

        assertThat(new String(lines, StandardCharsets.US_ASCII)).hasLineCount(1000);
    }

    @Test
    void anUploadSentTwiceIsTakenOnce() {
        EntityExchangeResult<byte[]> first = uploaded(new byte[1000]);
        EntityExchangeResult<byte[]> again = uploaded(new byte[1000]);

        assertThat(first.getStatus().value()).isEqualTo(202);
        assertThat(again.getResponseBodyContent()).isEqualTo(first.getResponseBodyContent());
        assertThat(tryouts.done.get() - before).isEqualTo(1);
    }

    @Test
    void anotherFileUnderTheSameKeyIsNeverDropped() {
        byte[] other = new byte[1000];
        other[999] = 1;
        assertThat(uploaded(new byte[1000]).getStatus().value()).isEqualTo(202);

        refused(uploaded(other), 422, "api.idempotency-key-reused");
        refused(uploaded(new byte[1019]), 422, "api.idempotency-key-reused");
        assertThat(tryouts.done.get() - before).isEqualTo(1);
    }

    @Test
    void anAddressIsOneHoweverItIsWritten() {
        steward.postOnce(key, CREATED, THING).expectStatus().isCreated();
        steward.client()
                .post()
                .uri(java.net.URI.create(people.baseUrl() + CREATED.replace("/api", "/%61pi")))
                .header("Idempotency-Key", key.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(THING)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true");

        assertThat(tryouts.done.get() - before).isEqualTo(1);
    }

    @Test
    void aMalformedKeyIsRefused() {
        steward.client()
                .post()
                .uri(CREATED)
                .header("Idempotency-Key", "with space")
                .contentType(MediaType.APPLICATION_JSON)
                .body(THING)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("api.idempotency-key-invalid");
    }

    private EntityExchangeResult<byte[]> sent(String path, String body) {
        return steward.postOnce(key, path, body).expectBody().returnResult();
    }

    private EntityExchangeResult<byte[]> uploaded(byte[] content) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "rows.csv";
            }
        });
        return steward.client()
                .post()
                .uri(Tryouts.SIGNED_IN + "/upload")
                .header("Idempotency-Key", key.toString())
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static void refused(EntityExchangeResult<byte[]> answer, int status, String code) {
        assertThat(answer.getStatus().value()).isEqualTo(status);
        assertThat(new String(answer.getResponseBodyContent(), StandardCharsets.UTF_8))
                .contains("\"" + code + "\"");
    }

    private int rows() {
        return jdbc.sql("SELECT count(*) FROM api.idempotent_request WHERE key = :key")
                .param("key", key.toString())
                .query(Integer.class)
                .single();
    }

    private int bodies() {
        return jdbc.sql("SELECT count(body) FROM api.idempotent_request WHERE key = :key")
                .param("key", key.toString())
                .query(Integer.class)
                .single();
    }
}
