package cn.fenhe.organization;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.organization.machine.Clients;
import cn.fenhe.organization.people.Accounts;
import cn.fenhe.organization.people.Posts;
import cn.fenhe.regulation.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Who might do what on any day is told for that day, whatever changed since. */
@PlatformTest
@Article({"FH-4", "TY-31", "TJ-53"})
class PastRightsTest {

    private static final Caller ADMINISTRATOR = new Caller(
            "fixture",
            "fixture",
            null,
            null,
            Caller.NATIONAL,
            Set.of(Role.SECURITY_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR));

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    Posts posts;

    @Autowired
    Accounts accounts;

    @Autowired
    Clients clients;

    @Autowired
    Acts acts;

    @Autowired
    PlayedClock clock;

    @Autowired
    JdbcClient jdbc;

    SignedIn audit;
    City taiyuan;

    @BeforeEach
    void anAuditAdministrator() {
        audit = people.auditAdministrator().http();
        taiyuan = cities.taiyuan();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void aPostIsToldForTheDaysThatItLasted() {
        Instant before = clock.instant();
        clock.advance(Duration.ofDays(1));
        Person officer = people.authorityOfficer(taiyuan);
        Instant during = tick();
        posts.end(ADMINISTRATOR, officer.account(), officer.post());
        Instant after = tick();

        rights(officer.account(), before).jsonPath("$.posts.length()").isEqualTo(0);
        rights(officer.account(), during)
                .jsonPath("$.posts[0].post.roles[0]")
                .isEqualTo("AUTHORITY_OFFICER")
                .jsonPath("$.posts[0].powers.length()")
                .isEqualTo(Power.values().length);
        rights(officer.account(), after).jsonPath("$.posts.length()").isEqualTo(0);
        acts.entry("organization.read-rights", officer.account());
    }

    @Test
    void aPowerIsToldForTheDaysThatItWasHeld() {
        Person officer = people.authorityOfficer(taiyuan);
        Instant then = tick();
        cities.give(Power.ARBITRATION, taiyuan.region(), cities.institution(taiyuan, "政府办"));
        Instant now = tick();

        rights(officer.account(), then).jsonPath("$.posts[0].powers.length()").isEqualTo(Power.values().length);
        rights(officer.account(), now).jsonPath("$.posts[0].powers.length()").isEqualTo(Power.values().length - 1);
    }

    @Test
    void aDisabledAccountIsToldSoForThoseDays() {
        Person steward = people.steward(taiyuan.authority());
        accounts.disable(ADMINISTRATOR, steward.account());
        Instant during = tick();
        accounts.enable(ADMINISTRATOR, steward.account());
        Instant after = tick();

        rights(steward.account(), during).jsonPath("$.disabled").isEqualTo(true);
        rights(steward.account(), after).jsonPath("$.disabled").isEqualTo(false);
    }

    @Test
    void aClientsRightsAreToldLikewise() {
        Machine machine = people.machine(taiyuan.authority());
        Instant during = tick();
        clients.setRights(ADMINISTRATOR, machine.id(), Set.of());
        Instant after = tick();

        audit.get("/api/v1/rights?client={client}&at={at}", machine.id(), during.toString())
                .expectBody()
                .jsonPath("$.roles[0]")
                .isEqualTo("MACHINE");
        audit.get("/api/v1/rights?client={client}&at={at}", machine.id(), after.toString())
                .expectBody()
                .jsonPath("$.roles.length()")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM organization.post WHERE account = :account",
                "UPDATE organization.post SET roles = '{AUTHORITY_OFFICER}' WHERE account = :account",
                "UPDATE organization.post SET valid_until = NULL WHERE account = :account"
            })
    void notEvenTheDatabaseForgets(String sql) {
        Person steward = people.steward(taiyuan.authority());
        posts.end(ADMINISTRATOR, steward.account(), steward.post());

        assertThatThrownBy(
                        () -> jdbc.sql(sql).param("account", steward.account()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anUnknownAccountAndAnUnreadableDateAreTold() {
        with(audit.get("/api/v1/rights?account=" + UUID.randomUUID()), 404, "organization.account-unknown");
        with(audit.get("/api/v1/rights?account=" + UUID.randomUUID() + "&at=yesterday"), 400, "api.parameter-invalid");
    }

    private RestTestClient.BodyContentSpec rights(UUID account, Instant at) {
        return audit.get("/api/v1/rights?account={account}&at={at}", account, at.toString())
                .expectStatus()
                .isOk()
                .expectBody();
    }

    /** An instant after everything so far and before everything to come. */
    private Instant tick() {
        clock.advance(Duration.ofHours(1));
        Instant now = clock.instant();
        clock.advance(Duration.ofHours(1));
        return now;
    }
}
