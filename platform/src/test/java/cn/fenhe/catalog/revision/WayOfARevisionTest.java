package cn.fenhe.catalog.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Actor;
import cn.fenhe.catalog.Description;
import cn.fenhe.catalog.Descriptions;
import cn.fenhe.catalog.Items;
import cn.fenhe.regulation.Article;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way of a revision from its draft to its end. */
class WayOfARevisionTest {

    private static final Instant AT = Instant.parse("2026-11-19T07:06:00Z");
    private static final Actor STEWARD = new Actor("steward", "郝文静", UUID.randomUUID());
    private static final Actor HEAD = new Actor("head", "白志宏", UUID.randomUUID());
    private static final Actor OFFICER = new Actor("officer", "武晓峰", UUID.randomUUID());
    private static final Assessment HARMLESS = new Assessment(new Assessment.Secrecy(true, null), null);

    private static final Map<Step.Action, UnaryOperator<Revision>> TRANSITIONS = new EnumMap<>(Map.of(
            Step.Action.CHANGE,
            one -> one.change(one.description(), STEWARD, AT),
            Step.Action.ASSESS,
            one -> one.assess(HARMLESS, STEWARD, AT),
            Step.Action.APPROVE,
            one -> one.approve(HEAD, AT),
            Step.Action.SUBMIT,
            one -> one.submit(STEWARD, AT),
            Step.Action.CONFIRM,
            one -> one.confirm(OFFICER, AT),
            Step.Action.PUBLISH,
            one -> one.publish(OFFICER, AT),
            Step.Action.SUPERSEDE,
            one -> one.supersede(OFFICER, AT)));

    private static final Map<RevisionState, Set<Step.Action>> ALLOWED = Map.of(
            RevisionState.DRAFT, EnumSet.of(Step.Action.CHANGE, Step.Action.ASSESS),
            RevisionState.ASSESSED, EnumSet.of(Step.Action.APPROVE),
            RevisionState.HEAD_APPROVED, EnumSet.of(Step.Action.SUBMIT),
            RevisionState.SUBMITTED, EnumSet.of(Step.Action.CONFIRM),
            RevisionState.CONFIRMED, EnumSet.of(Step.Action.PUBLISH),
            RevisionState.PUBLISHED, EnumSet.of(Step.Action.SUPERSEDE),
            RevisionState.SUPERSEDED, EnumSet.noneOf(Step.Action.class),
            RevisionState.WITHDRAWN, EnumSet.noneOf(Step.Action.class));

    @ParameterizedTest
    @EnumSource(RevisionState.class)
    @Article({"GW-13", "GW-16"})
    void eachStateAllowsItsOwnTransitionsAndRefusesTheOthersWithItsName(RevisionState state) {
        Revision revision = in(state);
        TRANSITIONS.forEach((action, transition) -> {
            if (Objects.requireNonNull(ALLOWED.get(state)).contains(action)) {
                assertThat(transition.apply(revision).version()).isEqualTo(revision.version() + 1);
            } else {
                assertRefused("catalog.illegal-transition", Refusal.Kind.CONFLICT, () -> transition.apply(revision))
                        .satisfies(refusal -> assertThat(refusal.details()).containsEntry("state", state));
            }
        });
    }

    @Test
    @Article("FH-2")
    void whoeverDraftedOrChangedItDoesNotApproveIt() {
        Revision changedByHead = draft().change(description(), HEAD, AT).assess(HARMLESS, STEWARD, AT);
        assertRefused("catalog.drafter-may-not-approve", Refusal.Kind.FORBIDDEN, () -> changedByHead.approve(HEAD, AT))
                .satisfies(refusal -> assertThat(refusal.articles()).containsExactly("FH-2"));
        assertThat(changedByHead.approve(OFFICER, AT).state()).isEqualTo(RevisionState.HEAD_APPROVED);
    }

    @Test
    @Article("FH-2")
    void whoeverApprovedItForTheUnitDoesNotConfirmIt() {
        Revision submitted = in(RevisionState.SUBMITTED);
        assertRefused("catalog.drafter-may-not-confirm", Refusal.Kind.FORBIDDEN, () -> submitted.confirm(HEAD, AT));
        assertRefused("catalog.drafter-may-not-confirm", Refusal.Kind.FORBIDDEN, () -> submitted.confirm(STEWARD, AT));
    }

    @Test
    @Article("GW-13")
    void personalInformationIsNotPassedOnWithoutAnAssessmentOfItsImpact() {
        Revision personal = Revision.draft(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Read.description(Descriptions.of(Items.idNumber().build())),
                STEWARD,
                AT);
        assertRefused(
                "catalog.personal-impact-required",
                Refusal.Kind.UNPROCESSABLE,
                () -> personal.assess(HARMLESS, STEWARD, AT));
    }

    @Test
    @Article({"GW-16", "SD-9"})
    void aReturnMakesItADraftAgainAndVoidsItsAssessmentAndApproval() {
        Revision returned = in(RevisionState.SUBMITTED).returnByAuthority("摘要不清", OFFICER, AT);
        assertThat(returned.state()).isEqualTo(RevisionState.DRAFT);
        assertThat(returned.assessment()).isNull();
        assertThat(returned.returned()).map(Step::note).contains("摘要不清");
        assertThat(returned.change(description(), STEWARD, AT).returned()).isPresent();
    }

    @Test
    void theUnitsHeadReturnsOnlyWhatHasNotLeftTheUnit() {
        assertThat(in(RevisionState.ASSESSED).returnWithin("补充依据", HEAD, AT).state())
                .isEqualTo(RevisionState.DRAFT);
        assertRefused(
                "catalog.illegal-transition",
                Refusal.Kind.CONFLICT,
                () -> in(RevisionState.SUBMITTED).returnWithin("晚了", HEAD, AT));
    }

    @Test
    void savingADraftAgainAndAgainIsOneStep() {
        Revision saved = draft();
        for (int i = 0; i < 5; i++) {
            saved = saved.change(description(), STEWARD, AT);
        }
        assertThat(saved.steps()).hasSize(2);
        assertThat(saved.version()).isEqualTo(6);
    }

    @Test
    @Article("GW-17")
    void aNewRevisionStartsFromAPublishedOneAndFromNoOther() {
        Revision next = in(RevisionState.PUBLISHED).revise(Ids.next(), 2, "职责调整", STEWARD, AT);
        assertThat(next.state()).isEqualTo(RevisionState.DRAFT);
        assertThat(next.number()).isEqualTo(2);
        assertRefused(
                "catalog.illegal-transition",
                Refusal.Kind.CONFLICT,
                () -> in(RevisionState.SUBMITTED).revise(Ids.next(), 2, null, STEWARD, AT));
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<Refusal> assertRefused(
            String code, Refusal.Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private static Description description() {
        return Read.description(
                Descriptions.of(Items.text("station", "站点").key().build()));
    }

    private static Revision draft() {
        return Revision.draft(Ids.next(), Ids.next(), Ids.next(), description(), STEWARD, AT);
    }

    private static Revision in(RevisionState state) {
        return switch (state) {
            case DRAFT -> draft();
            case ASSESSED -> draft().assess(HARMLESS, STEWARD, AT);
            case HEAD_APPROVED -> in(RevisionState.ASSESSED).approve(HEAD, AT);
            case SUBMITTED -> in(RevisionState.HEAD_APPROVED).submit(STEWARD, AT);
            case CONFIRMED -> in(RevisionState.SUBMITTED).confirm(OFFICER, AT);
            case PUBLISHED -> in(RevisionState.CONFIRMED).publish(OFFICER, AT);
            case SUPERSEDED -> in(RevisionState.PUBLISHED).supersede(OFFICER, AT);
            case WITHDRAWN -> in(RevisionState.PUBLISHED).withdraw("停止提供", OFFICER, AT);
        };
    }

    @Test
    void whatNobodyHasDecidedYetIsTakenBackByThoseWhoCompiledIt() {
        Revision submitted = in(RevisionState.SUBMITTED);

        Revision recalled = submitted.recall("漏了一个信息项", STEWARD, AT);

        assertThat(recalled.state()).isEqualTo(RevisionState.DRAFT);
        assertThat(recalled.assessment()).isNull();
        assertThat(recalled.version()).isEqualTo(submitted.version() + 1);
        assertThat(recalled.steps().getLast().action()).isEqualTo(Step.Action.RECALL);
        assertThat(recalled.steps().getLast().note()).isEqualTo("漏了一个信息项");
        for (RevisionState decided : Set.of(RevisionState.DRAFT, RevisionState.CONFIRMED, RevisionState.PUBLISHED)) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> in(decided).recall(null, STEWARD, AT))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("catalog.illegal-transition"));
        }
    }

    @Test
    void aReturnIsAnsweredByTheNextAssessment() {
        Revision again = in(RevisionState.SUBMITTED)
                .returnByAuthority("补充依据", OFFICER, AT)
                .assess(HARMLESS, STEWARD, AT);

        assertThat(again.recall(null, STEWARD, AT).returned()).isEmpty();
    }
}
