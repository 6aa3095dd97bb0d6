package cn.fenhe.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Actor;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.regulation.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices are numbered without gaps, sealed, and seen by their two parties. */
@PlatformTest
class NoticesTest {

    @Autowired
    Notices notices;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    @Autowired
    PlayedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Institution authority;
    private Institution police;
    private Person steward;
    private City city;

    @BeforeEach
    void aCity() {
        city = cities.taiyuan();
        authority = city.authority();
        police = cities.institution(city, "公安局");
        steward = people.steward(police);
    }

    @AfterEach
    void theClockRunsOn() {
        clock.reset();
    }

    @Test
    @Article("FH-18")
    void eachIssuerKindAndYearNumbersByItselfAndARolledBackNumberIsGivenAgain() {
        clock.set(Instant.parse("2026-12-31T15:59:00Z"));
        assertThat(issued(Notices.Kind.ACCEPTANCE).number()).isEqualTo("太原市数据局受理〔2026〕1号");
        transaction.executeWithoutResult(status -> {
            notices.issue(Actor.SYSTEM, draft(Notices.Kind.ACCEPTANCE));
            status.setRollbackOnly();
        });
        assertThat(issued(Notices.Kind.ACCEPTANCE).number()).isEqualTo("太原市数据局受理〔2026〕2号");
        assertThat(issued(Notices.Kind.REFUSAL).number()).isEqualTo("太原市数据局不予〔2026〕1号");
        clock.set(Instant.parse("2026-12-31T16:00:00Z"));
        assertThat(issued(Notices.Kind.ACCEPTANCE).number()).isEqualTo("太原市数据局受理〔2027〕1号");
    }

    @Test
    @Article("FH-18")
    void manyAtOnceLeaveNoGap() throws Exception {
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            tasks.add(() ->
                    Integer.parseInt(issued(Notices.Kind.APPROVAL).number().replaceAll(".*〕(\\d+)号", "$1")));
        }
        List<Integer> numbers = new ArrayList<>();
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> number : eight.invokeAll(tasks)) {
                numbers.add(number.get());
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 24).boxed().toList());
    }

    @Test
    @Article("FH-4")
    void everyIssueAndTheFirstReadingAreRecorded() {
        Notice notice = issued(Notices.Kind.ACCEPTANCE);
        notices.read(steward.caller(), notice.id());
        notices.read(steward.caller(), notice.id());

        await().untilAsserted(() -> assertThat(
                        jdbc.sql("SELECT action FROM audit.entry WHERE subject = :subject ORDER BY index")
                                .param("subject", notice.id().toString())
                                .query(String.class)
                                .list())
                .containsExactly("notice.issue", "notice.read"));
    }

    @Test
    void outsideATransactionNothingIsIssued() {
        assertThatThrownBy(() -> notices.issue(Actor.SYSTEM, draft(Notices.Kind.ACCEPTANCE)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @Article("FH-18")
    void aSealedNoticeCannotBeChangedUnseen() {
        Notice notice = issued(Notices.Kind.DECISION);
        assertThat(notices.isSealed(notices.find(steward.caller(), notice.id())))
                .isTrue();

        jdbc.sql("UPDATE notice.notices SET remedy = '无' WHERE id = :id")
                .param("id", notice.id())
                .update();
        assertThat(notices.isSealed(notices.find(steward.caller(), notice.id())))
                .isFalse();
    }

    @Test
    @Article("FH-7")
    void onlyWhatBindsTheIssuerIsCited() {
        Notice notice = issued(Notices.Kind.REFUSAL);

        assertThat(notice.articles()).containsExactly("GW-21", "TY-7");
        assertThat(notice.text()).contains("《太原市大数据发展促进条例》第七条").doesNotContain("天津");
    }

    @Test
    @Article("FH-8")
    void bothPartiesSeeItAndForOthersItDoesNotExist() {
        Notice notice = issued(Notices.Kind.ACCEPTANCE);
        Person issuer = people.authorityOfficer(authority);
        Person other = people.steward(cities.institution(city, "文旅局"));

        assertThat(notices.list(steward.caller(), Notices.Side.RECEIVED, false, null, Paging.FIRST)
                        .items())
                .extracting(Notice::id)
                .containsExactly(notice.id());
        assertThat(notices.list(steward.caller(), Notices.Side.RECEIVED, false, "another-matter", Paging.FIRST)
                        .items())
                .isEmpty();
        assertThat(notices.list(issuer.caller(), Notices.Side.ISSUED, false, null, Paging.FIRST)
                        .items())
                .extracting(Notice::id)
                .containsExactly(notice.id());
        assertThat(notices.list(other.caller(), Notices.Side.RECEIVED, false, null, Paging.FIRST)
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> notices.find(other.caller(), notice.id()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void theReceiversFirstReadingIsKeptAndTheIssuerCannotReadForIt() {
        Notice notice = issued(Notices.Kind.SUPPLEMENT);
        Person issuer = people.authorityOfficer(authority);

        assertThatThrownBy(() -> notices.read(issuer.caller(), notice.id()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("notice.not-receiver"));
        Notice.@Nullable Reading first =
                notices.read(steward.caller(), notice.id()).reading();
        Person colleague = people.unitHead(police);
        assertThat(notices.read(colleague.caller(), notice.id()).reading()).isEqualTo(first);
        assertThat(notices.list(steward.caller(), Notices.Side.RECEIVED, true, null, Paging.FIRST)
                        .items())
                .isEmpty();
    }

    @Test
    void aLongListIsPaged() {
        for (int i = 0; i < 3; i++) {
            issued(Notices.Kind.INFORMATION);
        }
        var first = notices.list(steward.caller(), Notices.Side.RECEIVED, false, null, new Paging(null, 2));
        var second = notices.list(steward.caller(), Notices.Side.RECEIVED, false, null, new Paging(first.next(), 2));

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
    }

    @Test
    void theConsoleListsOpensAndSigns() {
        Notice notice = issued(Notices.Kind.RECTIFICATION);
        var browser = steward.http();

        browser.get("/api/v1/notices?unread=true")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].number")
                .isEqualTo(notice.number());
        browser.post("/api/v1/notices/" + notice.id() + "/reading")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sealHolds")
                .isEqualTo(true)
                .jsonPath("$.notice.reading.by")
                .isNotEmpty();
        people.anyone().get("/api/v1/notices/" + notice.id()).expectStatus().isUnauthorized();
    }

    private Notice issued(Notices.Kind kind) {
        UUID id = transaction.execute(status -> notices.issue(Actor.SYSTEM, draft(kind)));
        return notices.find(steward.caller(), id);
    }

    private Notices.Draft draft(Notices.Kind kind) {
        return new Notices.Draft(
                kind,
                "test",
                "1",
                authority.id(),
                police.id(),
                "关于 {resource}",
                "正文",
                Map.of("resource", "常住人口"),
                List.of("GW-21", "TJ-17", "TY-7", "XZ-13"),
                "可依法申请复核。");
    }
}
