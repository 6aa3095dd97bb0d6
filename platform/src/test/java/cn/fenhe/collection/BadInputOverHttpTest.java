package cn.fenhe.collection;

import static cn.fenhe.collection.Sending.RUNS;
import static cn.fenhe.collection.Sending.accepted;
import static cn.fenhe.collection.Sending.send;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.Entry;
import cn.fenhe.regulation.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What is said to bad input, at once or with the run that fails of it. */
@PlatformTest
@Article({"TJ-11", "TJ-12", "FH-9"})
class BadInputOverHttpTest extends Providing {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Entry entry;

    @BeforeEach
    void begin() {
        entry = numbers();
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
        refused(415, "collection.file-kind", "table.docx", new byte[] {1});
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
    @Article("FH-14")
    void aFailureIsListedUntilSomethingWasHandedInAfterIt() {
        runs.await(steward, accepted(send(steward, entry.resource(), "data.csv", new byte[0])), RunState.FAILED);
        assertUnanswered(1);
        runs.committed(steward, entry.resource(), "编号,数量\n1,2\n");
        assertUnanswered(0);
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

    private void assertUnanswered(int failures) {
        steward.http()
                .get(RUNS + "?state=FAILED&latest=true")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(failures);
    }
}
