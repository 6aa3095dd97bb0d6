package cn.fenhe.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Descriptions;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.regulation.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What a steward sends, and what is said to bad input. */
@PlatformTest
@Article({"TJ-11", "TJ-12", "FH-9"})
class HandInOverHttpTest {

    private static final String RUNS = "/api/v1/collection/runs";
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Autowired
    Cities cities;

    @Autowired
    People people;

    @Autowired
    Entries entries;

    @Autowired
    Runs runs;

    private City city;
    private Institution provider;
    private Person steward;
    private Entry entry;

    @BeforeEach
    void begin() {
        city = cities.taiyuan();
        provider = cities.institution(city, "民政局");
        steward = people.steward(provider);
        entry = entries.published(
                provider,
                Items.text("id", "编号").length(6).build(),
                Items.item("n", "数量", DataType.INTEGER).build());
    }

    private RestTestClient.ResponseSpec send(Person person, UUID resource, String name, byte[] content) {
        return send(person, Map.of("resource", resource, "mode", "REPLACE"), name, content);
    }

    private RestTestClient.ResponseSpec append(byte[] content) {
        return send(steward, Map.of("resource", entry.resource(), "mode", "APPEND"), "data.csv", content);
    }

    private static RestTestClient.ResponseSpec send(
            Person person, Map<String, Object> order, String name, byte[] content) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("order", order, MediaType.APPLICATION_JSON);
        body.part("file", new ByteArrayResource(content)).filename(name);
        return person.http()
                .client()
                .post()
                .uri(RUNS)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(body.build())
                .exchange();
    }

    private RestTestClient.BodyContentSpec refused(int status, String code, String name, byte[] content) {
        return send(steward, entry.resource(), name, content)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.detail")
                .isNotEmpty();
    }

    /** Content is understood after it was taken in, so what is wrong with it stands with the run. */
    private RestTestClient.BodyContentSpec fails(String code, byte[] content) {
        UUID id = accepted(send(steward, entry.resource(), "data.csv", content));
        runs.await(steward, id, RunState.FAILED);
        return steward.http()
                .get(RUNS + "/{id}", id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("FAILED")
                .jsonPath("$.error.code")
                .isEqualTo(code)
                .jsonPath("$.error.detail")
                .isNotEmpty()
                .jsonPath("$.snapshot")
                .isEmpty();
    }

    private static UUID accepted(RestTestClient.ResponseSpec response) {
        Map<?, ?> body = response.expectStatus()
                .isAccepted()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return UUID.fromString(String.valueOf(Runs.present(body).get("id")));
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

    @Test
    void anEmptyFileAHeaderWithoutRowsAndMissingItemsAreTold() {
        fails("collection.empty-file", new byte[0]);
        fails("collection.no-rows", "编号,数量\n".getBytes(StandardCharsets.UTF_8));
        fails("collection.duplicate-headers", "编号,编号\n1,2\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBrokenByteIsToldWithItsPlace() {
        byte[] utf8 = "编号,数量\n太原市忻州市,1\n晋中市大同市,1\n".getBytes(StandardCharsets.UTF_8);
        int place = "编号,数量\n太原".getBytes(StandardCharsets.UTF_8).length;
        utf8[place + 1] = ',';
        fails("collection.charset", utf8)
                .jsonPath("$.error.offset")
                .isEqualTo(place)
                .jsonPath("$.error.charset")
                .isEqualTo("UTF-8");
        byte[] gb = "编号,数量\n太原市,1\n忻州".getBytes(GB18030);
        fails("collection.charset", Arrays.copyOf(gb, gb.length - 1))
                .jsonPath("$.error.offset")
                .isEqualTo(gb.length - 2)
                .jsonPath("$.error.charset")
                .isEqualTo("GB18030");
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
    void whyARunFailedIsToldInChineseOrWhenAskedForInEnglish() {
        UUID id = accepted(send(steward, entry.resource(), "data.csv", new byte[0]));
        runs.await(steward, id, RunState.FAILED);
        steward.http()
                .get(RUNS + "/{id}", id)
                .expectBody()
                .jsonPath("$.error.title")
                .isEqualTo("文件是空的");
        steward.http()
                .client()
                .get()
                .uri(RUNS + "/{id}", id)
                .header("Accept-Language", "en-US,en;q=0.9")
                .exchange()
                .expectBody()
                .jsonPath("$.error.title")
                .isEqualTo("The file is empty");
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
    void aZipBombIsRefusedBeforeItFillsTheDisk() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("zeros.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        refused(422, "collection.archive-bomb", "bomb.zip", bomb.toByteArray());
    }

    @Test
    void aNameThatIsSqlIsANameAndNothingElse() {
        String name = "'; DROP TABLE collection.run; --.csv";
        UUID id = accepted(send(
                steward,
                entry.resource(),
                name,
                "编号,数量,\"\"\"; DROP TABLE collection.run; --\"\n'; DROP,1,x\n1,2,x\n"
                        .getBytes(StandardCharsets.UTF_8)));
        runs.await(steward, id, RunState.HELD);
        steward.http()
                .get(RUNS + "/{id}", id)
                .expectBody()
                .jsonPath("$.files[0].name")
                .isEqualTo(name)
                .jsonPath("$.understood.ignored[0]")
                .isEqualTo("\"; DROP TABLE collection.run; --");
    }

    @Test
    void whatIsNoTableIsRefusedAtOnce() throws IOException {
        refused(415, "collection.file-kind", "table.xlsx", new byte[] {1});
        refused(422, "collection.archive-unreadable", "a.csv.gz", "no archive".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("编号,数量\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        runs.await(
                steward,
                accepted(send(steward, entry.resource(), "a.csv.gz", packed.toByteArray())),
                RunState.COMMITTED);
    }

    @Test
    void anOrderIsNeededAndMustBeRight() {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("file", new ByteArrayResource("编号\n1\n".getBytes(StandardCharsets.UTF_8)))
                .filename("a.csv");
        steward.http()
                .client()
                .post()
                .uri(RUNS)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(body.build())
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("collection.order-missing");
        steward.http()
                .post(RUNS, Map.of("resource", entry.resource(), "mode", "REPLACE"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("collection.order-invalid");
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
}
