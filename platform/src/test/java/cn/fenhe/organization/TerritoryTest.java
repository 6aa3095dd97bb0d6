package cn.fenhe.organization;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Regions and institutions, created by the system administrator and seen by everyone signed in. */
@PlatformTest
class TerritoryTest {

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    Acts acts;

    @Autowired
    Organization organization;

    City taiyuan;
    SignedIn systemAdministrator;

    @BeforeEach
    void aCity() {
        taiyuan = cities.taiyuan();
        systemAdministrator = people.systemAdministrator().http();
    }

    @Test
    @Article("XZ-6")
    void aZoneIsALevelWithoutADivisionCode() {
        region("五台山管委会", null, Level.ZONE, taiyuan.region().id())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.level")
                .isEqualTo("ZONE")
                .jsonPath("$.divisionCode")
                .isEmpty();
        with(region("有代码的管委会", "140199", Level.ZONE, taiyuan.region().id()), 422, "organization.zone-has-no-code")
                .jsonPath("$.title")
                .isEqualTo("管委会没有行政区划代码");
    }

    @Test
    @Article("XZ-6")
    void anInstitutionIsShownWithItsRegionToEveryoneSignedIn() {
        Institution bureau = cities.institution(taiyuan, "气象局");
        people.steward(bureau)
                .http()
                .get("/api/v1/institutions/" + bureau.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.region.level")
                .isEqualTo("CITY");
        with(
                systemAdministrator.get("/api/v1/institutions/" + UUID.randomUUID()),
                404,
                "organization.institution-unknown");
    }

    @Test
    @Article("XZ-6")
    void headsAndOfficersSeeTheInstitutionsOfTheirOwnLevelAndBeneathItTogether() {
        Institution bureau = cities.institution(taiyuan, "气象局");
        Institution district = taiyuan.districtAuthority();
        assertThat(organization.beneath(people.unitHead(bureau).caller())).containsKeys(bureau.id(), district.id());
        assertThat(organization.beneath(people.authorityOfficer(district).caller()))
                .containsKey(district.id())
                .doesNotContainKey(bureau.id());
        assertThatThrownBy(() -> organization.beneath(people.steward(bureau).caller()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aRegionThatDoesNotFitIsRefused() {
        UUID city = taiyuan.region().id();
        with(region("阳曲县", "12x456", Level.COUNTY, city), 422, "organization.division-code-invalid");
        with(region("阳曲县", null, Level.COUNTY, city), 422, "organization.division-code-invalid");
        with(region("山西省", "140000", Level.PROVINCE, city), 422, "organization.region-misplaced");
        with(region("无主管委会", null, Level.ZONE, null), 422, "organization.region-misplaced");
        with(region("阳曲县", "149901", Level.COUNTY, UUID.randomUUID()), 404, "organization.region-unknown");
        with(region("小店区", "149902", Level.COUNTY, city), 409, "organization.region-exists");
        with(region("阳曲县", taiyuan.region().divisionCode(), Level.COUNTY, city), 409, "organization.region-exists");
    }

    @Test
    void aRegionOfNoJurisdictionIsRefused() {
        with(
                        systemAdministrator.post(
                                "/api/v1/regions",
                                Map.of(
                                        "name",
                                        "某市",
                                        "divisionCode",
                                        "149903",
                                        "level",
                                        "CITY",
                                        "jurisdiction",
                                        "atlantis")),
                        422,
                        "organization.jurisdiction-unknown")
                .jsonPath("$.jurisdiction")
                .isEqualTo("atlantis");
    }

    @Test
    void anInstitutionIsFoundByItsCode() {
        String code = Cities.creditCode();
        institution(code, "民政局", taiyuan.region().id()).expectStatus().isCreated();

        people.steward(taiyuan.authority())
                .http()
                .get("/api/v1/institutions?code=" + code)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].name")
                .isEqualTo("民政局");
    }

    @Test
    void aCodeThatFailsItsCheckIsRefusedInBothLanguages() {
        with(
                        institution(
                                "91350100M000100Y44", "民政局", taiyuan.region().id()),
                        422,
                        "organization.institution-code-invalid")
                .jsonPath("$.title")
                .isEqualTo("统一社会信用代码 91350100M000100Y44 未通过校验");
        systemAdministrator
                .client()
                .post()
                .uri("/api/v1/institutions")
                .header("Accept-Language", "en")
                .body(Map.of(
                        "code",
                        "91350100M000100Y44",
                        "name",
                        "x",
                        "region",
                        taiyuan.region().id()))
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("The unified social credit code 91350100M000100Y44 fails its check");
    }

    @Test
    void aCodeIsTakenOnce() {
        with(
                institution(
                        taiyuan.authority().code(), "另一个数据局", taiyuan.region().id()),
                409,
                "organization.institution-exists");
    }

    @Test
    void theListsArePaged() {
        systemAdministrator
                .get("/api/v1/regions?limit=1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.next")
                .isNotEmpty();
        with(people.anyone().get("/api/v1/institutions"), 401, "organization.sign-in-required");
    }

    @Test
    void anUnknownLevelIsToldByItsField() {
        with(
                        systemAdministrator.post(
                                "/api/v1/regions", Map.of("name", "x", "level", "GALAXY", "jurisdiction", "taiyuan")),
                        400,
                        "api.body-unreadable")
                .jsonPath("$.where")
                .isEqualTo("level");
    }

    @Test
    @Article({"TY-5", "SD-5", "FH-16"})
    void theSecurityAdministratorMapsPowers() {
        Institution police = cities.institution(taiyuan, "公安局");
        String powers = "/api/v1/institutions/" + police.id() + "/powers";
        Map<String, Object> given =
                Map.of("power", "SECURITY", "region", taiyuan.region().id());

        people.securityAdministrator()
                .http()
                .put(powers, given)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].power")
                .isEqualTo("SECURITY");
        with(systemAdministrator.put(powers, given), 403, "organization.role-required");
        org.assertj.core.api.Assertions.assertThat(acts.entry("organization.give-power", police.id()))
                .contains("TY-5", "SD-5", "SECURITY");
    }

    private RestTestClient.ResponseSpec region(String name, @Nullable String code, Level level, @Nullable UUID parent) {
        Map<String, Object> region = new HashMap<>();
        region.put("name", name);
        region.put("divisionCode", code);
        region.put("level", level);
        region.put("parent", parent);
        region.put("jurisdiction", "taiyuan");
        return systemAdministrator.post("/api/v1/regions", region);
    }

    private RestTestClient.ResponseSpec institution(String code, String name, UUID region) {
        return systemAdministrator.post("/api/v1/institutions", Map.of("code", code, "name", name, "region", region));
    }
}
