package cn.fenhe.organization;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is known and tries what is not theirs stands in the log, and nobody fills it by trying. */
@PlatformTest
@Article({"FH-4", "TY-31", "TJ-53"})
class RefusalRecordsTest {

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient jdbc;

    Institution police;
    Person steward;

    @BeforeEach
    void aSteward() {
        police = cities.institution(cities.taiyuan(), "公安局");
        steward = people.steward(police);
    }

    @Test
    void whatIsNotThereForSomebodyIsRecorded() {
        for (String path : List.of("/api/v1/collection/runs/", "/api/v1/sharing/requests/", "/api/v1/notices/")) {
            String foreign = path + UUID.randomUUID();
            steward.http().get(foreign).expectStatus().isNotFound();
            acts.entry("organization.refuse-entry", foreign, steward.account().toString(), "GET");
        }
    }

    @Test
    void aRoleThatIsMissingIsRecorded() {
        String path = "/api/v1/accounts/" + UUID.randomUUID() + "/reset-password";
        with(steward.http().post(path), 403, "organization.role-required");

        acts.entry("organization.refuse-entry", path, "organization.role-required", "POST");
    }

    @Test
    void aWrongOldPasswordIsRecorded() {
        with(
                steward.http().put("/api/v1/session/password", Map.of("old", "wrong", "new", "Kx7-vlinder-zonder")),
                403,
                "organization.password-wrong");

        acts.entry("organization.change-password-refused", steward.account());
    }

    @Test
    void aDisabledClientThatStillSignsIsRecorded() {
        Machine machine = people.machine(police);
        people.systemAdministrator()
                .http()
                .post("/api/v1/clients/" + machine.id() + "/disabling")
                .expectStatus()
                .isNoContent();
        with(machine.get("/api/v1/catalog/resources"), 401, "organization.client-refused");

        acts.entry("organization.refuse-signature", machine.id(), "disabled");
    }

    @Test
    @Article("FH-13")
    void nobodyFillsTheLogByTrying() {
        for (int i = 0; i < 80; i++) {
            steward.http().get("/api/v1/collection/runs/" + UUID.randomUUID());
        }
        acts.entry("organization.refuse-many", steward.account(), "FH-13");

        await().untilAsserted(() -> assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit.entry WHERE actor = :actor AND action = 'organization.refuse-entry'")
                        .param("actor", steward.account().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(60));
    }
}
