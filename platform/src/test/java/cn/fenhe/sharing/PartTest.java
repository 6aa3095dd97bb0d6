package cn.fenhe.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The way of a conditional part: what each state allows, and nothing else. */
class PartTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final UUID GRANT = Ids.next();
    private static final Proposal TO_SHARE = new Proposal(true, List.of(), null, null, null, "steward");

    private static Part drafted() {
        return new Part(Ids.next(), PartKind.CONDITIONAL, List.of(Ids.next()));
    }

    private static Part in(PartState state) {
        Part part = drafted();
        part.state = state;
        if (state == PartState.ACCEPTED) {
            part.extensionReason = "数据尚未归集";
        }
        part.proposal = TO_SHARE;
        return part;
    }

    @Test
    @Article({"GW-20", "GW-21"})
    void goesFromDraftToAGrantByTheHandsOfTwo() {
        Part part = drafted();
        part.submit(null);
        part.accept(null);
        part.propose(TO_SHARE);
        part.headApprove("head");
        part.approve(GRANT, null);
        part.deliver();
        assertThat(part.state).isEqualTo(PartState.DELIVERED);
        assertThat(part.grant).isEqualTo(GRANT);
    }

    @Test
    @Article("GW-21")
    void aSupplementIsAskedForOnce() {
        Part part = drafted();
        part.submit(null);
        part.requestSupplement(List.of("履职依据的条文"), NOW);
        assertThat(part.stoppedAt).isEqualTo(NOW);
        part.supplement(null);
        assertThat(part.stoppedAt).isNull();
        assertRefused(() -> part.requestSupplement(List.of("再补一项"), NOW), "sharing.supplement-once");
    }

    @Test
    @Article("FH-2")
    void theOneWhoProposedDoesNotApprove() {
        Part part = in(PartState.ACCEPTED);
        assertRefused(() -> part.headApprove("steward"), "sharing.two-people");
        assertThat(part.state).isEqualTo(PartState.ACCEPTED);
    }

    @Test
    @Article("GW-20")
    void nothingIsApprovedThatNobodyProposed() {
        Part part = in(PartState.ACCEPTED);
        part.proposal = null;
        assertRefused(() -> part.headApprove("head"), "sharing.nothing-proposed");
    }

    @Test
    @Article("GW-21")
    void aProposalIsTakenBackUntilItIsCarriedOutAndLeavesThePartAsItWas() {
        Part part = in(PartState.HEAD_APPROVED);
        part.extended = true;
        part.withdrawProposal();
        assertThat(part.state).isEqualTo(PartState.EXTENDED);
        assertThat(part.proposal).isNull();
        assertRefused(part::withdrawProposal, "sharing.nothing-proposed");
    }

    @Test
    @Article({"FH-2", "GW-28"})
    void anAgreementTakesANewProposalAndASecondPerson() {
        Part part = in(PartState.NEGOTIATING);
        part.proposal = new Proposal(false, List.of(), null, "理由", "依据", "steward");
        assertRefused(() -> part.requireAgreeable("head"), "sharing.nothing-proposed");
        part.propose(TO_SHARE);
        assertRefused(() -> part.requireAgreeable("steward"), "sharing.two-people");
        part.requireAgreeable("head");
    }

    @Test
    @Article({"GW-28", "TJ-17"})
    void aRefusalIsNegotiatedThenDecidedByTheAuthorityThenByTheGovernment() {
        Part part = in(PartState.HEAD_APPROVED);
        part.refuse("理由与依据");
        part.dispute();
        part.decideByAuthority("应当共享", GRANT, null);
        part.decideByGovernment("维持裁决");
        assertThat(part.state).isEqualTo(PartState.GOVERNMENT_DECIDED);
        assertThat(part.grant).isEqualTo(GRANT);
    }

    @Test
    void eachTransitionIsRefusedFromEveryOtherState() {
        Map<PartState, List<String>> allowed = new EnumMap<>(PartState.class);
        for (PartState state : PartState.values()) {
            transitions().forEach((name, transition) -> {
                Part part = in(state);
                try {
                    transition.accept(part);
                    allowed.computeIfAbsent(state, any -> new java.util.ArrayList<>())
                            .add(name);
                } catch (Refusal refusal) {
                    assertThat(refusal.code()).isEqualTo("sharing.illegal-transition");
                    assertThat(refusal.details()).containsEntry("state", state);
                    assertThat(part.state).isEqualTo(state);
                }
            });
        }
        allowed.values().forEach(java.util.Collections::sort);
        assertThat(allowed)
                .containsOnly(
                        Map.entry(PartState.DRAFTED, List.of("answer", "grant", "submit", "withdraw")),
                        Map.entry(PartState.SUBMITTED, List.of("accept", "requestSupplement", "withdraw")),
                        Map.entry(PartState.SUPPLEMENT_REQUESTED, List.of("supplement", "withdraw")),
                        Map.entry(
                                PartState.ACCEPTED,
                                List.of("askExtension", "headApprove", "propose", "withdraw", "withdrawProposal")),
                        Map.entry(
                                PartState.EXTENDED, List.of("headApprove", "propose", "withdraw", "withdrawProposal")),
                        Map.entry(
                                PartState.HEAD_APPROVED, List.of("approve", "refuse", "withdraw", "withdrawProposal")),
                        Map.entry(PartState.APPROVED, List.of("deliver")),
                        Map.entry(PartState.REFUSED, List.of("dispute")),
                        Map.entry(PartState.NEGOTIATING, List.of("agree", "arbitrate", "propose")),
                        Map.entry(PartState.AGREED, List.of("deliver")),
                        Map.entry(PartState.AUTHORITY_DECIDED, List.of("deliver", "government")),
                        Map.entry(PartState.GOVERNMENT_DECIDED, List.of("deliver")));
    }

    private static Map<String, Consumer<Part>> transitions() {
        return Map.ofEntries(
                Map.entry("grant", part -> part.grantAtOnce(GRANT)),
                Map.entry("answer", part -> part.answer("依据")),
                Map.entry("submit", part -> part.submit(null)),
                Map.entry("requestSupplement", part -> part.requestSupplement(List.of("缺"), NOW)),
                Map.entry("supplement", part -> part.supplement(null)),
                Map.entry("accept", part -> part.accept(null)),
                Map.entry("askExtension", part -> part.askExtension("理由")),
                Map.entry("propose", part -> part.propose(TO_SHARE)),
                Map.entry("withdrawProposal", Part::withdrawProposal),
                Map.entry("headApprove", part -> part.headApprove("head")),
                Map.entry("approve", part -> part.approve(GRANT, null)),
                Map.entry("refuse", part -> part.refuse("理由")),
                Map.entry("deliver", Part::deliver),
                Map.entry("dispute", Part::dispute),
                Map.entry("agree", part -> part.agree(GRANT, null)),
                Map.entry("arbitrate", part -> part.decideByAuthority("裁决", null, null)),
                Map.entry("government", part -> part.decideByGovernment("决定")),
                Map.entry("withdraw", Part::withdraw));
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
