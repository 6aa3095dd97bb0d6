package cn.fenhe.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Paging;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.catalog.revision.DescriptionInput.ItemInput;
import cn.fenhe.notice.Notice;
import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.CalendarImported;
import cn.fenhe.regulation.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens elsewhere to what a request stands on: its entry is withdrawn, the calendar is imported. */
@PlatformTest
class ChangesTest {

    /** As if it had been counted by a calendar that was not loaded yet. */
    private static final String LATER = """
            UPDATE sharing.part SET due = due + interval '3 days', deadline = deadline || jsonb_build_object('provisional', true,
                'due', to_char(due + interval '3 days', 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM'))
            WHERE request = :request AND due IS NOT NULL""";

    @Autowired
    SharingRequests requests;

    @Autowired
    CountedAgain countedAgain;

    @Autowired
    Notices notices;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Entry entry;
    private Caller consumer;
    private UUID request;

    @BeforeEach
    void aRequestOfWhichAPartIsGrantedAndAPartWaits() {
        City city = cities.taiyuan();
        Institution police = cities.institution(city, "公安局");
        Institution labour = cities.institution(city, "人力资源和社会保障局");
        entry = entries.published(
                police,
                Items.text("status", "登记状态").notOpened("户籍管理规定").build(),
                Items.fullName().build());
        consumer = people.steward(labour).caller();
        request = requests.draft(
                        consumer,
                        new SharingDraft(
                                entry.resource(),
                                "养老保险待遇资格认证",
                                "社会保险法第五十七条",
                                List.of(item("status"), item("full_name")),
                                clock.instant().plus(Duration.ofDays(365)),
                                60))
                .id();
        requests.submit(people.unitHead(labour).caller(), request);
    }

    @Test
    @Article({"GW-17", "GW-27"})
    void theHolderIsToldOnceThatItsGrantIsSuspendedAndResumed() {
        entries.withdrawn(entry);
        await().until(() -> told("授权暂停") == 1);

        entries.republished(entry, Entries.again(entry).toArray(ItemInput[]::new));
        await().until(() -> told("授权恢复") == 1);
        assertThat(told("授权暂停")).isEqualTo(1);
    }

    @Test
    @Article({"GW-21", "FH-6"})
    void anImportedCalendarHasOpenDeadlinesCountedAgainHoweverOftenItIsHeardOf() {
        Deadline right = deadline();
        jdbc.sql(LATER).param("request", request).update();
        assertThat(deadline().due()).isAfter(right.due());

        CalendarImported imported = new CalendarImported(2026, LocalDate.parse("2026-01-01"));
        countedAgain.on(imported);
        countedAgain.on(imported);

        await().untilAsserted(() -> assertThat(deadline().lastDay()).isEqualTo(right.lastDay()));
        assertThat(deadline().provisional()).isEqualTo(right.provisional());
    }

    private UUID item(String name) {
        return entry.item(name).orElseThrow().id();
    }

    private long told(String title) {
        return notices.list(consumer, Notices.Side.RECEIVED, false, null, Paging.FIRST).items().stream()
                .map(Notice::title)
                .filter(said -> said.contains(title))
                .count();
    }

    private Deadline deadline() {
        SharingRequest found = requests.find(consumer, request);
        return Objects.requireNonNull(
                Objects.requireNonNull(found.part(PartKind.CONDITIONAL)).deadline());
    }
}
