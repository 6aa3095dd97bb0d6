package cn.fenhe.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which authority decides about an institution: the holder of the power for the institution's own level. */
@PlatformTest
@Article({"TY-5", "SD-5"})
class AuthorityTest {

    @Autowired
    Organization organization;

    @Autowired
    Cities cities;

    City taiyuan;

    @BeforeEach
    void aCity() {
        taiyuan = cities.taiyuan();
    }

    @Test
    void aCitysInstitutionIsReviewedByTheCitysAuthority() {
        Institution police = cities.institution(taiyuan, "公安局");

        assertThat(organization.authorityFor(Power.CATALOG_REVIEW, police.id())).contains(taiyuan.authority());
        assertThat(organization.decides(taiyuan.authority().id(), Power.CATALOG_REVIEW, police.id()))
                .isTrue();
        assertThat(organization.decides(police.id(), Power.CATALOG_REVIEW, police.id()))
                .isFalse();
    }

    @Test
    void aDistrictsInstitutionIsReviewedByTheDistrictsAuthorityAlone() {
        Institution branch = cities.institution(taiyuan.xiaodian(), "小店公安分局");

        assertThat(organization.authorityFor(Power.CATALOG_REVIEW, branch.id())).contains(taiyuan.districtAuthority());
        assertThat(organization.decides(taiyuan.authority().id(), Power.CATALOG_REVIEW, branch.id()))
                .isFalse();
    }

    @Test
    void aDistrictWithoutAnAuthorityHasNoneAndNotTheCitys() {
        Institution branch = cities.institution(taiyuan.yingze(), "迎泽公安分局");

        assertThat(organization.authorityFor(Power.CATALOG_REVIEW, branch.id())).isEmpty();
    }

    @Test
    @Article("XZ-6")
    void aZoneWithoutAHolderIsLookedAfterByItsCity() {
        Institution zone = cities.institution(taiyuan.zone(), "综改区管委会");

        assertThat(organization.authorityFor(Power.CATALOG_REVIEW, zone.id())).contains(taiyuan.authority());
    }

    @Test
    @Article("XZ-6")
    void aZoneWithAHolderOfItsOwnIsLookedAfterByThat() {
        Institution zone = cities.institution(taiyuan.zone(), "综改区管委会");
        cities.give(Power.CATALOG_REVIEW, taiyuan.zone(), zone);

        assertThat(organization.authorityFor(Power.CATALOG_REVIEW, zone.id())).contains(zone);
        assertThat(organization.authorityFor(Power.ARBITRATION, zone.id())).contains(taiyuan.authority());
    }

    @Test
    @Article({"FH-2", "GW-28"})
    void whatConcernsAnAuthorityItselfIsDecidedByTheNextAboveOrByNobody() {
        Institution district = taiyuan.districtAuthority();
        Institution branch = cities.institution(taiyuan.xiaodian(), "小店公安分局");

        assertThat(organization.deciderFor(Power.ARBITRATION, branch.id())).contains(district);
        assertThat(organization.deciderFor(Power.ARBITRATION, branch.id(), district.id()))
                .contains(taiyuan.authority());
        assertThat(organization.deciderFor(Power.ARBITRATION, district.id())).contains(taiyuan.authority());
        assertThat(organization.decides(district.id(), Power.ARBITRATION, branch.id(), district.id()))
                .isFalse();
        assertThat(organization.deciderFor(
                        Power.ARBITRATION, taiyuan.authority().id()))
                .isEmpty();
    }

    @Test
    void powersCanLieWithDifferentInstitutions() {
        Institution police = cities.institution(taiyuan, "公安局");
        cities.give(Power.SECURITY, taiyuan.region(), police);

        assertThat(organization.authorityFor(Power.SECURITY, police.id())).contains(police);
        assertThat(organization.authorityFor(Power.CATALOG_REVIEW, police.id())).contains(taiyuan.authority());
    }

    @Test
    void whoeverHeldAPowerLosesItToTheNext() {
        Institution bigData = cities.institution(taiyuan, "大数据局");
        cities.give(Power.ARBITRATION, taiyuan.region(), bigData);

        assertThat(organization.powersOf(Caller.SYSTEM, bigData.id()))
                .extracting(HeldPower::power)
                .containsExactly(Power.ARBITRATION);
        assertThat(organization.powersOf(Caller.SYSTEM, taiyuan.authority().id()))
                .extracting(HeldPower::power)
                .doesNotContain(Power.ARBITRATION)
                .hasSize(Power.values().length - 1);
    }

    @Test
    void theRegionSaysWhichLawBinds() {
        assertThat(organization.jurisdictionOf(taiyuan.authority().id())).isEqualTo("taiyuan");
        assertThat(organization.jurisdictionOf(cities.tianjin().authority().id()))
                .isEqualTo("tianjin");
    }

    @Test
    void anUnknownInstitutionHasNoAuthority() {
        assertThatThrownBy(() -> organization.authorityFor(Power.SECURITY, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("organization.institution-unknown"));
    }
}
