package cn.fenhe.collection;

import static cn.fenhe.collection.Sending.RUNS;
import static cn.fenhe.collection.Sending.accepted;
import static cn.fenhe.collection.Sending.send;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.Descriptions;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Person;
import cn.fenhe.regulation.Article;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What a steward sends, what becomes of it, and who sees it. */
@PlatformTest
@Article({"TJ-11", "TJ-12", "FH-9"})
class HandInOverHttpTest extends Providing {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Entry entry;

    @BeforeEach
    void begin() {
        entry = numbers();
    }

    @Test
    void aFileIsTakenInAndItsRunGoesOnByItself() {
        UUID id = accepted(send(steward, entry.resource(), "区划.csv", "编号,数量,备注\n1401,3,x\n".getBytes(GB18030)));
        runs.await(steward, id, RunState.COMMITTED);
        steward.http()
                .get(RUNS + "/{id}", id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("COMMITTED")
                .jsonPath("$.read")
                .isEqualTo(1)
                .jsonPath("$.accepted")
                .isEqualTo(1)
                .jsonPath("$.quarantined")
                .isEqualTo(0)
                .jsonPath("$.files[0].name")
                .isEqualTo("区划.csv")
                .jsonPath("$.understood.charset")
                .isEqualTo("GB18030")
                .jsonPath("$.understood.ignored[0]")
                .isEqualTo("备注")
                .jsonPath("$.snapshot")
                .isNotEmpty();
        steward.http()
                .get(RUNS + "?resource=" + entry.resource())
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    /** A spreadsheet's empty last columns are no fault. */
    @Test
    void aBlankHeaderIsCalledByItsPlaceAndNotCollected() {
        UUID id = accepted(
                send(steward, entry.resource(), "data.csv", "编号,,数量,\n1,x,2,\n".getBytes(StandardCharsets.UTF_8)));
        runs.await(steward, id, RunState.COMMITTED);
        steward.http()
                .get(RUNS + "/{id}", id)
                .expectBody()
                .jsonPath("$.understood.ignored")
                .isEqualTo(List.of("列2", "列4"));
    }

    @Test
    void progressIsFullWhenTheRunIsOver() {
        byte[] content = "编号,数量\n1,2\n".getBytes(StandardCharsets.UTF_8);
        UUID id = accepted(send(steward, entry.resource(), "data.csv", content));
        runs.await(steward, id, RunState.COMMITTED);
        steward.http()
                .get(RUNS + "/{id}", id)
                .expectBody()
                .jsonPath("$.progress.bytes")
                .isEqualTo(content.length)
                .jsonPath("$.progress.total")
                .isEqualTo(content.length);
    }

    @Test
    @Article("FH-8")
    void aResourceThatNobodyCompilesIsNotFound() {
        UUID nowhere = UUID.randomUUID();
        send(steward, nowhere, "a.csv", new byte[] {'a'})
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("collection.unknown-resource");
        steward.http()
                .get(RUNS + "?resource=" + nowhere)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("collection.unknown-resource");
        UUID drafted = entries.submitted(
                        cities.institution(city, "教育局"),
                        Descriptions.of(Items.text("id", "编号").build()))
                .resource();
        send(steward, drafted, "a.csv", new byte[] {'a'}).expectStatus().isNotFound();
        steward.http().get(RUNS + "?resource=" + drafted).expectStatus().isNotFound();
    }

    @Test
    @Article("FH-5")
    void runsOnOneTableAtOnceAreAllTakenInAndNoneUndoesAnother() {
        List<UUID> ids = IntStream.range(0, 4)
                .mapToObj(run -> "编号,数量\n%d,1\n".formatted(run).getBytes(StandardCharsets.UTF_8))
                .map(content -> accepted(append(content)))
                .toList();
        ids.forEach(id -> runs.await(steward, id, RunState.COMMITTED));
        steward.http()
                .get("/api/v1/catalog/resources/{id}", entry.resource())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.freshness.rows")
                .isEqualTo(4);
    }

    @Test
    void raggedRowsGoToQuarantineAndTooManyOfThemHoldTheRun() {
        UUID id = accepted(send(
                steward,
                entry.resource(),
                "ragged.csv",
                "编号,数量\n1,1\n2\n3,3,3\n4,4\n".getBytes(StandardCharsets.UTF_8)));
        runs.await(steward, id, RunState.HELD);
        steward.http()
                .get(RUNS + "/{id}/quarantine?limit=1", id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].file")
                .isEqualTo("ragged.csv")
                .jsonPath("$.items[0].line")
                .isEqualTo(3)
                .jsonPath("$.items[0].reason")
                .isEqualTo("too-few-columns")
                .jsonPath("$.items[0].raw")
                .isEqualTo("2")
                .jsonPath("$.receipt")
                .isNotEmpty()
                .jsonPath("$.next")
                .isNotEmpty();
        byte[] file = steward.http()
                .get(RUNS + "/{id}/quarantine/file", id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("Fenhe-Receipt")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        assertThat(new String(file, StandardCharsets.UTF_8).lines()).hasSize(2);
        people.anyone().get(RUNS + "/{id}/quarantine", id).expectStatus().isUnauthorized();
    }

    @Test
    @Article({"TJ-8", "GW-19", "FH-8"})
    void onlyTheProvidersStewardHandsInAndOnlyItsPeopleSee() {
        byte[] content = "编号,数量\n1,2\n".getBytes(StandardCharsets.UTF_8);
        Institution other = cities.institution(city, "教育局");
        Person stranger = people.steward(other);
        send(stranger, entry.resource(), "a.csv", content)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("collection.not-provider")
                .jsonPath("$.articles[0].id")
                .isEqualTo("GW-19");
        send(people.unitHead(provider), entry.resource(), "a.csv", content)
                .expectStatus()
                .isForbidden();
        send(people.systemAdministrator(), entry.resource(), "a.csv", content)
                .expectStatus()
                .isForbidden();
        UUID id = accepted(send(steward, entry.resource(), "a.csv", content));
        stranger.http().get(RUNS + "/{id}", id).expectStatus().isNotFound();
        stranger.http().get(RUNS + "/{id}/quarantine", id).expectStatus().isNotFound();
        people.auditAdministrator()
                .http()
                .get(RUNS + "/{id}", id)
                .expectStatus()
                .isForbidden();
        people.unitHead(provider).http().get(RUNS + "/{id}", id).expectStatus().isOk();
        people.anyone().get(RUNS + "/{id}", id).expectStatus().isUnauthorized();
    }

    @Test
    void aListOfRunsNamesTheirResources() {
        runs.committed(steward, entry.resource(), "编号,数量\n1,2\n");

        steward.http()
                .get(RUNS)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].title")
                .isEqualTo(entry.title());
    }

    private RestTestClient.ResponseSpec append(byte[] content) {
        return send(steward, Map.of("resource", entry.resource(), "mode", "APPEND"), "data.csv", content);
    }
}
