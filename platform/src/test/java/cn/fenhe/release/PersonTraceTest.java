package cn.fenhe.release;

import static cn.fenhe.release.Registers.LI;
import static cn.fenhe.release.Registers.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Refused;
import cn.fenhe.organization.SignedIn;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** 谁看过此人: a citizen complains, the auditor finds every look by the number that the citizen brings. */
@PlatformTest
@Article({"FH-4", "TY-7"})
class PersonTraceTest {

    @Autowired
    Registers registers;

    @Autowired
    People people;

    @Autowired
    Releases releases;

    @Autowired
    Trail trail;

    @Test
    void theDigestOfANumberFindsWhoLookedAndNobodyElses() {
        Register register = registers.residents();
        Grant grant = registers.verification(register);
        Caller steward = people.steward(register.consumer()).caller();
        releases.lookup(steward, grant.id(), register.item("id_number"), List.of(ZHANG));

        SignedIn auditor = people.auditAdministrator().http();

        assertThat(digests(auditor, ZHANG))
                .isNotEmpty()
                .allSatisfy(digest -> assertThat(trail.holding(digest))
                        .anyMatch(entry -> entry.contains("release.lookup")
                                && entry.contains(steward.actor().id())));
        assertThat(digests(auditor, LI)).doesNotContainAnyElementsOf(digests(auditor, ZHANG));
    }

    @Test
    void askingIsItselfRecordedUnderTheDigestAndTheNumberIsKeptNowhere() {
        SignedIn auditor = people.auditAdministrator().http();

        List<String> digests = digests(auditor, "140105199003071234");

        assertThat(trail.holding(digests.getLast())).anyMatch(entry -> entry.contains("release.trace-person"));
        assertThat(trail.holding("140105199003071234")).isEmpty();
    }

    @Test
    void whatIsNoNumberIsRefusedKindly() {
        Refused.with(ask(people.auditAdministrator().http(), "张三 李四"), 400, "release.person-unreadable");
    }

    @Test
    @Article("FH-16")
    void nobodyButTheAuditAdministratorTraces() {
        Refused.with(
                ask(people.securityAdministrator().http(), ZHANG), 403, "organization.administrators-apart-from-data");
        Refused.with(
                ask(people.steward(registers.residents().consumer()).http(), ZHANG), 403, "organization.not-permitted");
    }

    private static RestTestClient.ResponseSpec ask(SignedIn who, String number) {
        return who.post("/api/v1/audit/persons", Map.of("kind", "ID_NUMBER", "number", number));
    }

    private static List<String> digests(SignedIn auditor, String number) {
        Answer answer = Objects.requireNonNull(ask(auditor, number)
                .expectStatus()
                .isOk()
                .expectBody(Answer.class)
                .returnResult()
                .getResponseBody());
        return answer.digests();
    }

    record Answer(List<String> digests) {}
}
