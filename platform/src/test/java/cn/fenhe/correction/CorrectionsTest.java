package cn.fenhe.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Actor;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.notice.Notice;
import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.protection.Mask;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.CalendarImported;
import cn.fenhe.release.Exposure;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Doubted data is verified, corrected or explained, and answered in time (GW-26). */
@PlatformTest
class CorrectionsTest {

    private static final String ACTS = "SELECT action FROM audit.entry WHERE subject = :subject ORDER BY index";

    @Autowired
    Corrections corrections;

    @Autowired
    CorrectionDeadlines deadlines;

    @Autowired
    Notices notices;

    @Autowired
    Grants grants;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    @Autowired
    PlayedClock clock;

    @Autowired
    JdbcClient jdbc;

    private City city;
    private Person provider;
    private Person user;
    private Entry entry;

    @BeforeEach
    void aPublishedEntry() {
        city = cities.taiyuan();
        Institution environment = cities.institution(city, "生态环境局");
        provider = people.steward(environment);
        user = people.steward(cities.institution(city, "卫健委"));
        entry = entries.published(
                environment,
                Items.text("station", "站点").key().build(),
                Items.text("note", "内部备注").notOpened("内部工作信息").build());
    }

    @AfterEach
    void theClockRunsOn() {
        clock.reset();
    }

    @Test
    @Article("GW-26")
    void anInstitutionsDoubtIsAnsweredByNoticeWithinTenWorkingDays() {
        clock.set(Instant.parse("2026-03-09T02:00:00Z"));
        CorrectionView reported = corrections.report(user.caller(), doubt("station", "站点名称有误"));
        assertThat(reported.state()).isEqualTo(CorrectionState.REPORTED);
        assertThat(reported.deadline().lastDay()).isEqualTo(LocalDate.parse("2026-03-23"));
        assertThat(reported.deadline().article()).isEqualTo("GW-26");
        assertThat(reported.remaining()).isEqualTo(10);
        assertThat(received(provider))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("站点名称有误", "2026-03-23", "《政务数据共享条例》第二十六条"));

        corrections.verify(provider.caller(), reported.id());
        CorrectionView answered =
                corrections.answer(provider.caller(), reported.id(), CorrectionState.CORRECTED, "已按现场核实更正");

        assertThat(answered.remaining()).isNull();
        assertThat(received(user)).singleElement().satisfies(notice -> {
            assertThat(notice.text()).contains("已按现场核实更正");
            assertThat(notice.remedy()).isNotNull();
        });
        recorded(reported.id(), "correction.report", "correction.verify", "correction.answer");
    }

    @Test
    @Article("GW-26")
    void onlyTheProviderAnswersAndOnlyAfterVerifying() {
        CorrectionView reported = corrections.report(user.caller(), doubt(null, "缺少一天"));

        refused("correction.not-provider", () -> corrections.verify(user.caller(), reported.id()));
        refused(
                "correction.illegal-transition",
                () -> corrections.answer(provider.caller(), reported.id(), CorrectionState.EXPLAINED, "停机检修"));
        Person stranger = people.steward(cities.institution(city, "文旅局"));
        refused("correction.unknown", () -> corrections.find(stranger.caller(), reported.id()));
        refused("correction.unknown", () -> corrections.verify(stranger.caller(), reported.id()));
    }

    @Test
    @Article("FH-8")
    void thePublicDoubtsWhatIsOpenAndNothingElse() {
        refused("correction.resource-unknown", () -> corrections.reportPublicly(doubt(null, "不开放")));
        open("station");

        refused("correction.item-unknown", () -> corrections.reportPublicly(doubt("note", "不开放的信息项")));
        PublicCorrection reported =
                corrections.reportPublicly(new Corrections.Report(entry.resource(), "station", "站点重复", "13800000000"));
        assertThat(corrections.byReference(reported.reference()).state()).isEqualTo(CorrectionState.REPORTED);
        refused("correction.unknown", () -> corrections.byReference("JH-0000-0000-0000-0000"));
    }

    @Test
    void aContactIsSealedShownToTheProviderAloneAndItsReadingRecorded() {
        open("station");
        corrections.reportPublicly(new Corrections.Report(entry.resource(), null, "数值偏高", "13800000000"));
        CorrectionView listed = ofProvider(provider.caller());

        assertThat(listed.contact()).isNull();
        assertThat(corrections.find(provider.caller(), listed.id()).contact()).isEqualTo("13800000000");
        recorded(listed.id(), "correction.report", "correction.read-contact");
        assertThat(jdbc.sql("SELECT contact FROM correction.corrections WHERE id = :id")
                        .param("id", listed.id())
                        .query(String.class)
                        .single())
                .doesNotContain("13800000000");
    }

    @Test
    @Article("GW-26")
    void theProviderIsWarnedBeforeAndItsAuthorityToldAfterEachOnce() {
        Person authority = people.authorityOfficer(city);
        clock.set(Instant.parse("2026-03-09T02:00:00Z"));
        corrections.report(user.caller(), doubt(null, "缺少一天"));
        deadlines.look();
        assertThat(received(provider)).hasSize(1);

        clock.set(Instant.parse("2026-03-19T02:00:00Z"));
        deadlines.look();
        deadlines.look();
        assertThat(received(provider)).hasSize(2);
        assertThat(received(authority)).isEmpty();

        clock.set(Instant.parse("2026-03-23T16:00:00Z"));
        deadlines.look();
        deadlines.look();
        assertThat(received(authority))
                .singleElement()
                .satisfies(notice -> assertThat(notice.title()).startsWith("数据校核逾期"));
        assertThat(received(provider)).hasSize(2);
    }

    @Test
    void textsThatAreEmptyOrTooLongAreRefused() {
        refused("correction.text-invalid", () -> corrections.report(user.caller(), doubt(null, " ")));
        refused("correction.text-invalid", () -> corrections.report(user.caller(), doubt(null, "长".repeat(2001))));
        refused(
                "correction.contact-too-long",
                () -> corrections.report(
                        user.caller(), new Corrections.Report(entry.resource(), null, "疑义", "1".repeat(201))));
        refused("correction.item-unknown", () -> corrections.report(user.caller(), doubt("nothing", "疑义")));
    }

    @Test
    @Article({"GW-26", "FH-13"})
    void oneVisitorDoesNotFillWhatWaitsForAnAnswer() {
        open("station");
        Map<String, Object> doubt = Map.of("resource", entry.resource(), "description", "站点重复");
        for (int i = 0; i < 3; i++) {
            people.anyone()
                    .post("/api/v1/open/corrections", doubt)
                    .expectStatus()
                    .isCreated();
        }
        people.anyone()
                .post("/api/v1/open/corrections", doubt)
                .expectStatus()
                .isEqualTo(429)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("api.too-often");
    }

    @Test
    void theWholeWayWorksOverHttp() {
        open("station");
        PublicCorrection reported = Objects.requireNonNull(people.anyone()
                .post("/api/v1/open/corrections", Map.of("resource", entry.resource(), "description", "站点重复"))
                .expectStatus()
                .isCreated()
                .returnResult(PublicCorrection.class)
                .getResponseBody());
        CorrectionView listed = ofProvider(provider.caller());
        provider.http()
                .post("/api/v1/corrections/" + listed.id() + "/verification")
                .expectStatus()
                .isOk();
        provider.http()
                .post("/api/v1/corrections/" + listed.id() + "/answer", Map.of("outcome", "REPORTED", "answer", "无"))
                .expectStatus()
                .isEqualTo(422);
        provider.http()
                .post(
                        "/api/v1/corrections/" + listed.id() + "/answer",
                        Map.of("outcome", "EXPLAINED", "answer", "两台设备"))
                .expectStatus()
                .isOk();
        people.anyone()
                .get("/api/v1/open/corrections/" + reported.reference())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("EXPLAINED")
                .jsonPath("$.answer")
                .isEqualTo("两台设备");
        people.anyone()
                .post("/api/v1/open/corrections", Map.of("description", "没有资源"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("correction.resource-missing");
    }

    private Corrections.Report doubt(@Nullable String item, String description) {
        return new Corrections.Report(entry.resource(), item, description, null);
    }

    @Test
    @Article("FH-6")
    void anImportedCalendarHasOpenDeadlinesCountedAgainHoweverOftenItIsHeardOf() {
        clock.set(Instant.parse("2026-03-09T02:00:00Z"));
        CorrectionView reported = corrections.report(user.caller(), doubt(null, "缺少一天"));
        jdbc.sql(
                        "UPDATE correction.corrections SET due = due + interval '3 days', due_provisional = true WHERE id = :id")
                .param("id", reported.id())
                .update();

        deadlines.on(new CalendarImported(2026, LocalDate.parse("2026-01-01")));
        deadlines.on(new CalendarImported(2026, LocalDate.parse("2026-01-01")));
        await().untilAsserted(() -> assertThat(
                        corrections.find(user.caller(), reported.id()).deadline())
                .isEqualTo(reported.deadline()));
    }

    private void recorded(UUID correction, String... actions) {
        await().untilAsserted(() -> assertThat(jdbc.sql(ACTS)
                        .param("subject", correction.toString())
                        .query(String.class)
                        .list())
                .containsExactly(actions));
    }

    private CorrectionView ofProvider(Caller caller) {
        return corrections
                .list(caller, Corrections.Side.PROVIDER, null, Paging.FIRST)
                .items()
                .getFirst();
    }

    /** Notices about corrections; the catalogue sends some too. */
    private List<Notice> received(Person person) {
        return notices.list(person.caller(), Notices.Side.RECEIVED, false, null, Paging.FIRST).items().stream()
                .filter(notice -> notice.matterType().equals("correction"))
                .toList();
    }

    private void open(String item) {
        grants.issue(
                Actor.SYSTEM,
                entry.resource(),
                null,
                "开放",
                UUID.randomUUID(),
                List.of(new Grant.GrantedItem(entry.item(item).orElseThrow().id(), Exposure.RETURNED, Mask.NONE)),
                null,
                60);
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
