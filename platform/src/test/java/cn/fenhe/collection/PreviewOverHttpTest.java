package cn.fenhe.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.Descriptions;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.organization.Acts;
import cn.fenhe.organization.Person;
import cn.fenhe.regulation.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A file is looked at before it is handed in, by the run's own rules, and nothing of it is kept. */
@PlatformTest
@Article("TJ-12")
class PreviewOverHttpTest extends Providing {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Autowired
    Acts acts;

    @Autowired
    ReceivedFolders folders;

    @Autowired
    JdbcClient jdbc;

    private Entry entry;

    @BeforeEach
    void begin() {
        entry = numbers();
    }

    private static RestTestClient.ResponseSpec preview(
            Person person, Map<String, Object> order, String name, byte[] content, boolean whole) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("order", order, MediaType.APPLICATION_JSON);
        body.part("file", new ByteArrayResource(content)).filename(name);
        return person.http()
                .client()
                .post()
                .uri("/api/v1/collection/previews?whole=" + whole)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(body.build())
                .exchange();
    }

    private Map<String, Object> order(UUID resource) {
        return Map.of("resource", resource, "mode", "REPLACE");
    }

    private RestTestClient.BodyContentSpec seen(String name, byte[] content, boolean whole) {
        return preview(steward, order(entry.resource()), name, content, whole)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsUnderstoodAndEachBadCellIsTold() {
        seen("区划.csv", "编号,备注,数量\n1401,x,3\n1402000,y,很多\n1403\n1404,z,\n".getBytes(GB18030), true)
                .jsonPath("$.file")
                .isEqualTo("区划.csv")
                .jsonPath("$.cut")
                .isEqualTo(false)
                .jsonPath("$.looked")
                .isNumber()
                .jsonPath("$.understood.charset")
                .isEqualTo("GB18030")
                .jsonPath("$.understood.header")
                .isEqualTo(List.of("编号", "备注", "数量"))
                .jsonPath("$.understood.ignored")
                .isEqualTo(List.of("备注"))
                .jsonPath("$.understood.columns[1].position")
                .isEqualTo(2)
                .jsonPath("$.missing")
                .isEmpty()
                .jsonPath("$.examined.read")
                .isEqualTo(4)
                .jsonPath("$.examined.rows[0].cells")
                .isEqualTo(List.of("1401", "x", "3"))
                .jsonPath("$.examined.rows[0].faults")
                .isEmpty()
                .jsonPath("$.examined.rows[1].line")
                .isEqualTo(3)
                .jsonPath("$.examined.rows[1].faults[0].position")
                .isEqualTo(0)
                .jsonPath("$.examined.rows[1].faults[0].reason")
                .isEqualTo("length")
                .jsonPath("$.examined.rows[1].faults[1].position")
                .isEqualTo(2)
                .jsonPath("$.examined.rows[1].faults[1].reason")
                .isEqualTo("type")
                .jsonPath("$.examined.rows[2].raw")
                .isEqualTo("1403")
                .jsonPath("$.examined.rows[2].faults[0].reason")
                .isEqualTo("too-few-columns")
                .jsonPath("$.examined.rejected")
                .isEqualTo(2);
    }

    @Test
    void theStewardsCorrectionsCount() {
        Map<String, Object> order = Map.of(
                "resource",
                entry.resource(),
                "mode",
                "APPEND",
                "delimiter",
                "|",
                "columns",
                Map.of("id", "代码", "n", "个数"),
                "missing",
                List.of("NA"));
        preview(steward, order, "a.txt", utf8("代码|个数\n1|NA\n2|2\n"), true)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.understood.delimiter")
                .isEqualTo("|")
                .jsonPath("$.examined.rejected")
                .isEqualTo(0);
    }

    @Test
    void whatMustBeThereAndIsNotIsToldWithTheHeader() {
        Entry strict = entries.published(
                provider,
                Items.text("id", "编号").key().build(),
                Items.text("n", "名称").build());
        preview(steward, order(strict.resource()), "a.csv", utf8("代码,名称\n1,x\n"), true)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.missing")
                .isEqualTo(List.of("编号"))
                .jsonPath("$.understood.header")
                .isEqualTo(List.of("代码", "名称"))
                .jsonPath("$.examined.rows[0].cells[0]")
                .isEqualTo("1");
    }

    @Test
    void aBeginningIsJudgedByItsWholeRecordsOnly() throws IOException {
        String text =
                "编号,数量\n" + IntStream.range(0, 5000).mapToObj(i -> i + ",1\n").collect(Collectors.joining());
        byte[] plain = utf8(text);
        seen("a.csv", Arrays.copyOf(plain, 20_003), false)
                .jsonPath("$.cut")
                .isEqualTo(true)
                .jsonPath("$.examined.rejected")
                .isEqualTo(0);
        byte[] wide = text.getBytes(StandardCharsets.UTF_16);
        seen("a.csv", Arrays.copyOf(wide, 20_003), false)
                .jsonPath("$.understood.charset")
                .isEqualTo("UTF-16")
                .jsonPath("$.examined.rejected")
                .isEqualTo(0);
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gz)) {
            out.write(plain);
        }
        seen("a.csv.gz", Arrays.copyOf(gz.toByteArray(), gz.size() / 2), false)
                .jsonPath("$.file")
                .isEqualTo("a.csv")
                .jsonPath("$.cut")
                .isEqualTo(true)
                .jsonPath("$.examined.rejected")
                .isEqualTo(0);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("一.csv"));
            out.write(utf8("编号,数量\n1,2\n"));
            out.putNextEntry(new ZipEntry("二.csv"));
            out.write(plain);
        }
        seen("a.zip", Arrays.copyOf(zip.toByteArray(), zip.size() / 2), false)
                .jsonPath("$.file")
                .isEqualTo("a.zip/一.csv")
                .jsonPath("$.examined.read")
                .isEqualTo(1);
    }

    @Test
    void thousandsOfColumnsAreOneAnswer() {
        String header = IntStream.range(0, 2000).mapToObj(i -> ",列" + i).collect(Collectors.joining());
        String row = IntStream.range(0, 2000).mapToObj(i -> ",值").collect(Collectors.joining());
        seen("wide.csv", utf8("编号" + header + "\n1" + row + "\n2" + row + "\n"), true)
                .jsonPath("$.understood.header.length()")
                .isEqualTo(2001)
                .jsonPath("$.examined.rows[1].cells[2000]")
                .isEqualTo("值");
    }

    @Test
    void badFilesAreRefusedAsARunWouldFail() {
        refused(422, "collection.empty-file", "a.csv", new byte[0]);
        refused(422, "collection.not-text", "a.csv", new byte[] {'a', 0, '\n'});
        refused(415, "collection.file-kind", "a.docx", new byte[] {1});
        refused(422, "collection.archive-unreadable", "a.csv.gz", utf8("no archive"));
        refused(422, "collection.duplicate-headers", "a.csv", utf8("编号,编号\n1,2\n"));
    }

    @Test
    @Article("FH-13")
    void ofALongFileTheBeginningIsLookedAtAlone() {
        byte[] rows = utf8("编号,数量\n" + "1,2\n".repeat(1 << 20));
        seen("a.csv", rows, true)
                .jsonPath("$.cut")
                .isEqualTo(true)
                .jsonPath("$.examined.rows.length()")
                .isEqualTo(20);
    }

    private void refused(int status, String code, String name, byte[] content) {
        preview(steward, order(entry.resource()), name, content, true)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @Test
    @Article("FH-3")
    void nothingIsKeptButThatItWasLookedAt() {
        List<UUID> before = folders.untouchedFor(Duration.ofSeconds(-60));
        seen("a.csv", utf8("编号,数量\n1,2\n"), true);
        assertThat(acts.entry("collection.preview", entry.resource(), "sm3")).contains("bytes");
        assertThat(before).containsAll(folders.untouchedFor(Duration.ofSeconds(-60)));
        assertThat(jdbc.sql("SELECT count(*) FROM collection.run WHERE resource = :resource")
                        .param("resource", entry.resource())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Article({"TJ-8", "GW-19", "TJ-10"})
    void onlyTheProvidersStewardLooksAndWithoutAConfirmedEntryNoColumnIsKnown() {
        byte[] content = utf8("编号,数量\n1,2\n");
        Person stranger = people.steward(cities.institution(city, "教育局"));
        preview(stranger, order(entry.resource()), "a.csv", content, true)
                .expectStatus()
                .isForbidden();
        preview(people.unitHead(provider), order(entry.resource()), "a.csv", content, true)
                .expectStatus()
                .isForbidden();
        UUID drafted = entries.submitted(
                        provider, Descriptions.of(Items.text("id", "编号").build()))
                .resource();
        preview(steward, order(drafted), "a.csv", content, true)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.confirmed")
                .isEqualTo(false)
                .jsonPath("$.examined.rows[0].cells")
                .isEqualTo(List.of("1", "2"));
    }
}
