package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 三员: each administrator has pages of the own office; the others' and all business data stay shut, by click and by address. */
@OnStage
@Article({"FH-16", "FH-9"})
class ForbiddenClicksJourney {

    private static final List<String> BUSINESS = List.of(
            "/console/catalog",
            "/console/catalog/resources/{residents.resource}",
            "/console/catalog/reviews",
            "/console/collection",
            "/console/collection/new",
            "/console/collection/runs/{residents.run}",
            "/console/collection/snapshots?resource={residents.resource}",
            "/console/collection/sources",
            "/console/corrections",
            "/console/sharing",
            "/console/sharing/requests/{sharing.request}",
            "/console/opening",
            "/console/notices");
    private static final List<String> SYSTEM = List.of("/console/accounts", "/console/settings");
    private static final List<String> SECURITY = List.of(
            "/console/rights",
            "/console/security/keys",
            "/console/security/rules",
            "/console/security/rules?view=data");
    private static final List<String> AUDIT =
            List.of("/console/audit", "/console/audit/rights", "/console/audit/checkpoints", "/console/audit/export");

    static Stream<Arguments> shut() {
        return Map.of(
                        "sysadmin", List.of(BUSINESS, SECURITY, AUDIT),
                        "secadmin", List.of(BUSINESS, SYSTEM, AUDIT),
                        "auditadmin", List.of(BUSINESS, SYSTEM, SECURITY),
                        "gaj-steward", List.of(SYSTEM, SECURITY, AUDIT))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(person -> person.getValue().stream()
                        .flatMap(List::stream)
                        .map(address -> Arguments.of(person.getKey(), address)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("shut")
    void an_address_of_another_office_shows_no_data_and_says_why(String account, String address, People people) {
        Page page = people.at(account);
        for (Map.Entry<String, String> id : people.city().ids().entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue());
        }
        page.navigate(address);
        Place.settle(page);

        assertThat(page.getByRole(AriaRole.STATUS)
                        .or(page.getByRole(AriaRole.ALERT))
                        .first())
                .isVisible();
        String main = page.getByRole(AriaRole.MAIN).innerText();
        assertThat(main).as("what %s reads at %s", account, address).doesNotContain("人口登记", "公民身份号码", "张", "户籍");
        assertThat(page.locator("main table tbody tr.ant-table-row")).hasCount(0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("offices")
    void the_navigation_offers_the_own_office_alone(
            String account, List<String> own, List<String> others, People people) {
        Page page = people.at(account, "/console");
        var navigation = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航"));
        assertThat(navigation).isVisible();
        List<String> names = navigation.getByRole(AriaRole.LINK).allInnerTexts();

        assertThat(names).containsAll(own).doesNotContainAnyElementsOf(others);
    }

    static Stream<Arguments> offices() {
        List<String> business = List.of("目录管理", "目录审核", "数据归集", "共享管理", "开放管理", "质量与校核");
        return Stream.of(
                Arguments.of(
                        "sysadmin", List.of("账号", "工作日历", "系统设置"), with(business, "权限", "密钥", "安全规则", "日志查询", "签名导出")),
                Arguments.of(
                        "secadmin", List.of("权限", "密钥", "安全规则"), with(business, "账号", "工作日历", "系统设置", "日志查询", "签名导出")),
                Arguments.of(
                        "auditadmin",
                        List.of("日志查询", "签名导出"),
                        with(business, "账号", "工作日历", "系统设置", "权限", "密钥", "安全规则")));
    }

    private static List<String> with(List<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).toList();
    }
}
