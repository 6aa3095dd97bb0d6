package cn.fenhe.opening.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Refusal;
import cn.fenhe.notice.Step;
import cn.fenhe.opening.OpenDatasets;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Deadline;
import cn.fenhe.release.FileFormat;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grant.GrantedItem;
import cn.fenhe.release.Releases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How somebody outside comes to what is opened on conditions: by who he is and what for, decided by two people within the clock. */
@PlatformTest
@Article({"TJ-23", "TY-8"})
class ApplicationsTest {

    @Autowired
    Applications applications;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    AppliedData data;

    @Autowired
    Applicants applicants;

    @Autowired
    OpenDatasets datasets;

    @Autowired
    Lapse lapse;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlayedClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whoAppliesIsVerifiedProposedForDecidedAboutAndTakesTheDataWithAReceipt() throws IOException {
        Applicants.Scene scene = applicants.taiyuan();
        assertThat(datasets.find(scene.entry.resource()).applicable()).isTrue();
        Applicants.Filed filed = scene.filed();
        assertThat(filed.own().state()).isEqualTo(ApplicationState.SUBMITTED);

        filed.decided(scene.opening(2));

        OwnApplication own = filed.own();
        assertThat(own.state()).isEqualTo(ApplicationState.APPROVED);
        assertThat(own.given()).isNotNull();
        Releases.Delivery delivery = data.file(filed.key, FileFormat.CSV);
        assertThat(text(delivery)).contains("桃园医院", "100", "张*丰").doesNotContain("张三丰", "9000", "A1");
        assertThat(delivery.receipt().rows()).isEqualTo(2);
        assertThat(own.history()).extracting(Step::act).containsExactly("apply", "accept", "verify", "approve");
        assertThat(own.history()).extracting(Step::person).containsOnlyNulls();
    }

    @Test
    @Article("FH-13")
    void theFileIsTakenAsOftenAsWasGrantedAndNotOnceMore() {
        Applicants.Filed filed = applicants.taiyuan().filed();
        filed.decided(filed.scene.opening(2));
        data.file(filed.key, FileFormat.CSV);
        data.file(filed.key, FileFormat.JSON);
        assertRefused(() -> data.file(filed.key, FileFormat.CSV), "release.files-taken");
        assertThat(filed.own().given()).extracting(OwnApplication.Given::taken).isEqualTo(2);
    }

    @Test
    @Article({"TY-8", "FH-8"})
    void whatOneApplicantIsGivenStaysHiddenFromThePublicAndFromOtherApplicants() {
        Applicants.Scene scene = applicants.taiyuan();
        Applicants.Filed first = scene.filed();
        first.decided(scene.opening(2));
        Applicants.Filed second = scene.filed();
        assertThat(datasets.find(scene.entry.resource()).released()).isFalse();
        assertRefused(
                () -> datasets.download(Caller.PUBLIC, scene.entry.resource(), FileFormat.CSV),
                "opening.unknown-dataset");
        assertRefused(() -> data.file(second.key, FileFormat.CSV), "opening.application-illegal-transition");
        assertRefused(
                () -> data.file(new Applications.Key(first.key.number(), second.key.code()), FileFormat.CSV),
                "opening.unknown-access");
    }

    @Test
    @Article({"SD-10", "FH-19"})
    void levelThreeAndWhatIsNotOpenedCannotEvenBeAppliedFor() {
        Applicants.Scene scene = applicants.taiyuan();
        for (String name : List.of("wage", "cellar", "nothing'; DROP TABLE opening.application;--")) {
            assertRefused(() -> apply(Applicants.person(), scene.wanted("beds", name)), "opening.item-not-applicable");
        }
        assertRefused(() -> apply(Applicants.person(), scene.wanted("hospital")), "opening.nothing-to-apply-for");
    }

    @Test
    @Article({"TY-7", "FH-19"})
    void personalInformationIsProposedMaskedOrNotAtAll() {
        Applicants.Filed filed = applicants.taiyuan().filed().verified();
        Proposal plain = new Proposal(
                true,
                List.of(GrantedItem.plain(filed.scene.item("doctor"))),
                applicants.today().plusDays(1),
                1,
                null,
                null,
                filed.scene.clerk().id());
        assertRefused(() -> desk.propose(filed.scene.clerk(), filed.id, plain), "release.item-personal-unmasked");
    }

    @Test
    void nothingIsOpenedToSomebodyWhomNobodyHasSeen() {
        Applicants.Filed filed = applicants.taiyuan().filed().accepted();
        assertRefused(
                () -> desk.propose(filed.scene.clerk(), filed.id, filed.scene.opening(1)),
                "opening.identity-unverified");
        assertRefused(() -> verify(filed, applicants.today().plusDays(1), true), "opening.seen-in-the-future");
        assertThat(verify(filed, applicants.today(), false).state()).isEqualTo(ApplicationState.VERIFIED);
    }

    @Test
    void aCompanyShowsTheAuthorityOfItsAgent() {
        Applicants.Scene scene = applicants.taiyuan();
        Applicants.Filed filed =
                scene.filed(Applicants.company(Applicants.CODE, "李经办")).accepted();
        assertRefused(() -> verify(filed, applicants.today(), false), "opening.authority-not-seen");
        assertThat(verify(filed, applicants.today(), true).state()).isEqualTo(ApplicationState.VERIFIED);
    }

    @Test
    @Article("FH-2")
    void whoProposedOrVerifiedDoesNotDecide() {
        Applicants.Scene scene = applicants.taiyuan();
        Person both =
                people.person(scene.provider, cn.fenhe.organization.Role.STEWARD, cn.fenhe.organization.Role.UNIT_HEAD);
        Applicants.Filed proposedByHim = scene.filed().verified();
        desk.propose(both.caller(), proposedByHim.id, by(scene.opening(1), both));
        assertRefused(() -> desk.decide(both.caller(), proposedByHim.id, proposedByHim.seen()), "opening.two-people");

        Applicants.Filed verifiedByHim = scene.filed().accepted();
        desk.verify(
                both.caller(), verifiedByHim.id, Verification.Way.ELECTRONIC_LICENCE, applicants.today(), false, null);
        desk.propose(scene.clerk(), verifiedByHim.id, scene.opening(1));
        assertRefused(() -> desk.decide(both.caller(), verifiedByHim.id, verifiedByHim.seen()), "opening.two-people");
    }

    @Test
    @Article("FH-2")
    void nobodyActsInHisOwnCause() {
        Applicants.Scene scene = applicants.taiyuan();
        Declaration himself = new Declaration(
                ApplicantKind.NATURAL_PERSON,
                scene.clerk().name(),
                null,
                null,
                IdKind.RESIDENT_ID,
                Applicants.ID_NUMBER,
                "13800138000");
        Applicants.Filed filed = scene.filed(himself);
        assertRefused(() -> desk.accept(scene.clerk(), filed.id), "opening.own-cause");
    }

    @Test
    @Article("FH-14")
    void theHeadDecidesOnWhatHeSaw() {
        Applicants.Filed filed = applicants.taiyuan().filed();
        filed.proposed(filed.scene.opening(1));
        IfMatch old = filed.seen();
        desk.withdrawProposal(filed.scene.clerk(), filed.id);
        desk.propose(filed.scene.clerk(), filed.id, filed.scene.refusal());
        assertRefused(() -> desk.decide(filed.scene.head, filed.id, old), "api.changed-meanwhile");
    }

    @Test
    void aRefusalHasReasonsBasisAndRemedy() {
        Applicants.Filed filed = applicants.taiyuan().filed().accepted();
        Proposal bare = new Proposal(false, List.of(), null, 0, "不需要", " ", "x");
        assertRefused(() -> desk.propose(filed.scene.clerk(), filed.id, bare), "opening.refusal-without-basis");
        desk.propose(filed.scene.clerk(), filed.id, filed.scene.refusal());
        assertThat(filed.own().state()).isEqualTo(ApplicationState.ACCEPTED);
        desk.decide(filed.scene.head, filed.id, filed.seen());
        OwnApplication own = filed.own();
        assertThat(own.state()).isEqualTo(ApplicationState.REFUSED);
        assertThat(own.answer()).contains("所述场景不需要该数据", "目录载明的开放条件");
        assertThat(own.remedy()).contains("行政复议", "行政诉讼");
    }

    @Test
    @Article("FH-6")
    void inTianjinTheClockCountsFromAcceptanceAndNoDelayLengthensIt() {
        clock.set(Instant.parse("2026-11-16T02:00:00Z"));
        Applicants.Filed filed = applicants.tianjin().filed();
        Deadline before = deadline(filed);
        assertThat(before.article()).isEqualTo("TJ-23");
        assertThat(before.lastDay()).isEqualTo(LocalDate.of(2026, 11, 19));

        desk.accept(filed.scene.clerk(), filed.id);
        assertThat(deadline(filed).lastDay()).isEqualTo(LocalDate.of(2026, 11, 18));
    }

    @Test
    void elsewhereItIsAServiceCommitmentFromReceipt() {
        clock.set(Instant.parse("2026-11-16T02:00:00Z"));
        Deadline deadline = deadline(applicants.taiyuan().filed());
        assertThat(deadline.article()).isNull();
        assertThat(deadline.lastDay()).isEqualTo(LocalDate.of(2026, 11, 18));
    }

    @Test
    void aSupplementIsAskedForOnceStopsTheClockAndLapsesUnanswered() {
        clock.set(Instant.parse("2026-11-16T02:00:00Z"));
        Applicants.Filed answered = applicants.taiyuan().filed();
        desk.requestSupplement(answered.scene.clerk(), answered.id, List.of("保护措施"));
        assertThat(answered.own().paused()).isTrue();
        clock.advance(Duration.ofDays(10));
        applications.supplement(answered.key, "已补充", applicants.use());
        assertThat(answered.own().state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(deadline(answered).lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertRefused(
                () -> desk.requestSupplement(answered.scene.clerk(), answered.id, List.of("还有")),
                "opening.supplement-once");

        Applicants.Filed forgotten = applicants.taiyuan().filed();
        desk.requestSupplement(forgotten.scene.clerk(), forgotten.id, List.of("用途"));
        clock.advance(Duration.ofDays(31));
        lapse.sweep();
        assertThat(forgotten.own().state()).isEqualTo(ApplicationState.LAPSED);
        assertRefused(
                () -> applications.supplement(forgotten.key, "晚了", applicants.use()),
                "opening.application-illegal-transition");
    }

    @Test
    void theApplicantWithdrawsUntilItIsDecided() {
        Applicants.Filed filed = applicants.taiyuan().filed().verified();
        assertThat(applications.withdraw(filed.key).state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertRefused(() -> applications.withdraw(filed.key), "opening.application-illegal-transition");
        Applicants.Filed decided = applicants.taiyuan().filed();
        decided.decided(decided.scene.opening(1));
        assertRefused(() -> applications.withdraw(decided.key), "opening.application-illegal-transition");
    }

    @Test
    @Article({"TY-8", "TJ-8"})
    void theProviderSuspendsResumesAndEndsWhatItOpened() {
        Applicants.Filed filed = applicants.taiyuan().filed();
        filed.decided(filed.scene.opening(3));
        desk.turn(filed.scene.clerk(), filed.id, ApplicationDesk.Turn.SUSPEND, "用途存疑");
        assertThat(filed.own().given())
                .extracting(OwnApplication.Given::state, OwnApplication.Given::reason)
                .containsExactly(Grant.State.SUSPENDED, "用途存疑");
        assertRefused(() -> data.file(filed.key, FileFormat.CSV), "release.grant-suspended");
        desk.turn(filed.scene.head, filed.id, ApplicationDesk.Turn.RESUME, "已核实");
        data.file(filed.key, FileFormat.CSV);
        desk.turn(filed.scene.head, filed.id, ApplicationDesk.Turn.END, "违反承诺");
        assertRefused(() -> data.file(filed.key, FileFormat.CSV), "release.grant-ended");
    }

    @Test
    void pastItsTermNothingIsGiven() {
        Applicants.Filed filed = applicants.taiyuan().filed();
        filed.decided(filed.scene.opening(3));
        clock.advance(Duration.ofDays(32));
        assertRefused(() -> data.file(filed.key, FileFormat.CSV), "release.grant-expired");
    }

    @Test
    @Article({"TY-7", "FH-10"})
    void numbersAreCheckedSealedAndShownMasked() {
        Applicants.Scene scene = applicants.taiyuan();
        assertRefused(
                () -> apply(numbered("110105194912310021"), scene.wanted("beds")), "opening.applicant-number-wrong");
        assertRefused(
                () -> apply(numbered("1101051949123100"), scene.wanted("beds")), "opening.applicant-number-wrong");
        assertRefused(
                () -> apply(Applicants.company("91350100M000100Y44", "李"), scene.wanted("beds")),
                "opening.credit-code-wrong");
        assertRefused(
                () -> apply(Applicants.company(Applicants.CODE, "\u200B"), scene.wanted("beds")),
                "opening.agent-missing");

        Applicants.Filed filed = scene.filed();
        assertThat(desk.find(scene.clerk(), filed.id).applicant().idNumber()).isEqualTo("110***********002X");
        String row = jdbc.sql("SELECT application::text FROM opening.application application WHERE id = :id")
                .param("id", filed.id)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(Applicants.ID_NUMBER, "13800138000", filed.key.code());
        assertThat(desk.readIdentity(scene.clerk(), filed.id))
                .isEqualTo(new ApplicationDesk.Identity(Applicants.ID_NUMBER, "13800138000"));
        assertThat(desk.history(scene.clerk(), filed.id)).extracting(Step::act).contains("read-identity");
        assertThat(filed.own().history()).extracting(Step::act).doesNotContain("read-identity");
    }

    @Test
    void theProviderDoesNotApplyToItself() {
        Applicants.Scene scene = applicants.taiyuan();
        assertRefused(
                () -> apply(Applicants.company(scene.provider.code(), "李"), scene.wanted("beds")),
                "opening.applicant-is-provider");
    }

    @Test
    void theTermIsBounded() {
        Applicants.Scene scene = applicants.taiyuan();
        for (LocalDate until :
                List.of(applicants.today(), applicants.today().plusYears(1).plusDays(1))) {
            Applications.Wanted wanted = new Applications.Wanted(
                    scene.entry.resource(),
                    List.of("beds"),
                    new Use("研究", "内网", until),
                    applications.undertaking().digest());
            assertRefused(() -> apply(Applicants.person(), wanted), "opening.term-invalid");
        }
        Applications.Wanted old =
                new Applications.Wanted(scene.entry.resource(), List.of("beds"), applicants.use(), "0".repeat(64));
        assertRefused(() -> apply(Applicants.person(), old), "opening.undertaking-changed");
    }

    @Test
    @Article("FH-14")
    void aRepeatedRequestIsOneApplicationWithANewCode() {
        Applicants.Scene scene = applicants.taiyuan();
        String key = UUID.randomUUID().toString();
        Applications.Wanted wanted = scene.wanted("beds");
        ApplicationFiled first = applications.apply(Applicants.person(), wanted, key);
        ApplicationFiled again = applications.apply(Applicants.person(), wanted, key);
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(applications
                        .find(new Applications.Key(again.number(), again.code()))
                        .state())
                .isEqualTo(ApplicationState.SUBMITTED);
        assertRefused(
                () -> applications.find(new Applications.Key(first.number(), first.code())), "opening.unknown-access");
        ApplicationFiled other = applications.apply(Applicants.company(Applicants.CODE, "李"), wanted, key);
        assertThat(other.number()).isNotEqualTo(first.number());
    }

    @Test
    @Article("FH-8")
    void forEveryoneElseItDoesNotExist() {
        Applicants.Filed filed = applicants.taiyuan().filed();
        Caller elsewhere = applicants.taiyuan().clerk();
        assertRefused(() -> desk.find(elsewhere, filed.id), "opening.unknown-access");
        assertRefused(() -> desk.accept(elsewhere, filed.id), "opening.unknown-access");
        assertRefused(() -> desk.readIdentity(elsewhere, filed.id), "opening.unknown-access");
        assertRefused(
                () -> applications.find(new Applications.Key(filed.key.number(), "CX-0000-0000-0000-0000")),
                "opening.unknown-access");
        assertRefused(
                () -> applications.find(new Applications.Key("KF19000101-000001", filed.key.code())),
                "opening.unknown-access");
    }

    private ReceivedApplication verify(Applicants.Filed filed, LocalDate seenOn, boolean authorised) {
        return desk.verify(
                filed.scene.clerk(), filed.id, Verification.Way.ORIGINAL_IN_PERSON, seenOn, authorised, null);
    }

    private static Deadline deadline(Applicants.Filed filed) {
        return Objects.requireNonNull(filed.own().deadline());
    }

    private void apply(Declaration declared, Applications.Wanted wanted) {
        applications.apply(declared, wanted, null);
    }

    private static Declaration numbered(String number) {
        return new Declaration(
                ApplicantKind.NATURAL_PERSON, "王小明", null, null, IdKind.RESIDENT_ID, number, "13800138000");
    }

    private static Proposal by(Proposal proposal, Person person) {
        return new Proposal(
                proposal.open(),
                proposal.items(),
                proposal.until(),
                proposal.files(),
                null,
                null,
                person.caller().id());
    }

    private static String text(Releases.Delivery delivery) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        delivery.content().writeTo(out, 0);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
