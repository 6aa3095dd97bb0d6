package cn.fenhe.sharing;

import static cn.fenhe.sharing.SharingScenes.assertRefused;
import static cn.fenhe.sharing.SharingScenes.deadline;
import static cn.fenhe.sharing.SharingScenes.part;
import static cn.fenhe.sharing.SharingScenes.toShare;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.People;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Deadline;
import cn.fenhe.sharing.SharingScenes.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 时限: when a request is to be answered, what stops its clock, and who kept it. */
@PlatformTest
class RequestClocksTest {

    /** A Thursday; Friday is a day off, Monday 2026-09-28 is a working day, 2026-10-01 to 07 are days off and Saturday 2026-10-10 is worked. */
    private static final Instant BEFORE_NATIONAL_DAY = Instant.parse("2026-09-24T02:00:00Z");

    @Autowired
    SharingRequests requests;

    @Autowired
    SharingDecisions decisions;

    @Autowired
    Notices notices;

    @Autowired
    SharingFigures figures;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    @Autowired
    PlayedClock clock;

    @Autowired
    SharingScenes scenes;

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    @Article("GW-21")
    void theReplyIsDueTenWorkingDaysAfterReceiptAcrossNationalDay() {
        clock.set(BEFORE_NATIONAL_DAY);
        Scene scene = scenes.in(cities.taiyuan());
        Deadline reply = deadline(part(scene.submitted(), PartKind.CONDITIONAL));
        // 28, 29, 30 September, then 8, 9, 10 (a worked Saturday), 12, 13, 14, 15 October; 25 September is a day off
        assertThat(reply.lastDay()).isEqualTo("2026-10-15");
        assertThat(reply.article()).isEqualTo("GW-21");
        assertThat(reply.provisional()).isFalse();
    }

    @Test
    @Article("TJ-17")
    void inTianjinTheReplyIsTheSupplyAndDueTwoWorkingDaysAfterAcceptance() {
        clock.set(Instant.parse("2026-11-16T02:00:00Z"));
        Scene scene = scenes.in(cities.tianjin());
        UUID id = scene.submitted().id();
        SharingRequest accepted = decisions.accept(scene.policeSteward, id);
        Deadline reply = deadline(part(accepted, PartKind.CONDITIONAL));
        assertThat(reply.article()).isEqualTo("TJ-17");
        assertThat(reply.lastDay()).isEqualTo("2026-11-18");
    }

    @Test
    @Article("GW-21")
    void aSupplementStopsTheClockUntilItsAnswer() {
        clock.set(Instant.parse("2026-11-16T02:00:00Z"));
        Scene scene = scenes.in(cities.taiyuan());
        UUID id = scene.submitted().id();
        Deadline first = deadline(part(requests.find(scene.labourSteward, id), PartKind.CONDITIONAL));
        decisions.requestSupplement(scene.policeSteward, id, List.of("请附履职依据全文"));
        clock.advance(Duration.ofDays(7));
        SharingRequest answered = requests.supplement(scene.labourSteward, id, "已附");
        Deadline resumed = deadline(part(answered, PartKind.CONDITIONAL));
        assertThat(first.lastDay()).isEqualTo("2026-11-30");
        assertThat(resumed.lastDay()).isEqualTo("2026-12-07");
    }

    @Test
    @Article("GW-21")
    void anExtensionNeedsTheAuthoritysConsentAndIsGivenOnce() {
        clock.set(Instant.parse("2026-11-16T02:00:00Z"));
        Scene scene = scenes.in(cities.taiyuan());
        UUID id = scene.submitted().id();
        decisions.accept(scene.policeSteward, id);
        Caller officer = people.authorityOfficer(scene.city).caller();
        assertRefused(() -> decisions.extend(officer, id), "sharing.extension-not-asked");
        decisions.askExtension(scene.policeSteward, id, "数据正在归集");
        assertRefused(() -> decisions.extend(scene.policeHead, id), "organization.role-required");
        assertThat(notices.about("sharing-request", id.toString()))
                .filteredOn(notice -> notice.to().equals(scene.city.authority().id()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("数据正在归集"));
        SharingRequest extended = decisions.extend(officer, id);
        assertThat(deadline(part(extended, PartKind.CONDITIONAL)).lastDay()).isEqualTo("2026-12-14");
        assertRefused(() -> decisions.extend(officer, id), "sharing.no-extension");
    }

    @Test
    @Article("GW-21")
    void theFiguresTellWhoAnswersInTime() {
        clock.set(Instant.parse("2026-11-16T02:00:00Z"));
        Scene scene = scenes.in(cities.taiyuan());
        scene.refused();
        UUID late = scene.submitted().id();
        decisions.accept(scene.policeSteward, late);
        clock.advance(Duration.ofDays(30));

        assertThat(figures.own(scene.policeSteward)).isEqualTo(new SharingFigures.Answers(1, 1, 1));
        decisions.propose(scene.policeSteward, late, toShare(scene.shared()));
        SharingFigures.Kept kept = figures.beneath(scene.policeHead);
        assertThat(kept.due()).extracting(SharingFigures.Due::request).containsExactly(late);
        assertThat(kept.due().getFirst().remaining()).isNegative();
        decisions.headApprove(scene.policeHead, late, scenes.seen(late));
        decisions.decide(scene.policeSteward, late);
        assertThat(figures.own(scene.policeSteward)).isEqualTo(new SharingFigures.Answers(2, 1, 0));
        assertRefused(() -> figures.beneath(scene.policeSteward), "organization.role-required");
    }
}
