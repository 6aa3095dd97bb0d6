package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** 三员: one makes an account, another gives it a post, the third sees both; none alone lets anybody in. */
@InOrder
@Article({"FH-16", "FH-11"})
class AdministratorsJourney {

    private static final String ACCOUNT = "new-" + Long.toString(System.nanoTime(), 36);
    private static final String NAME = "丁小满";
    private static final String PASSWORD = "River-9-willow-" + Long.toString(System.nanoTime(), 36);
    private static String first = "";
    private static String code = "";
    private static String id = "";

    @Test
    @Order(1)
    void the_system_administrator_makes_an_account_without_any_right(People people) {
        Page page = people.at("sysadmin", "/console/accounts");
        By.button(page, "新建账号").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("登录账号").fill(ACCOUNT);
        dialog.getByLabel("姓名").fill(NAME);
        By.button(dialog, "新建").click();

        assertThat(page.getByText(NAME + "的初始口令")).isVisible();
        first = secret(page);
        assertThat(By.row(page, ACCOUNT)).containsText("使用中");
        assertThat(By.button(page, "新增岗位")).hasCount(0);
    }

    @Test
    @Order(2)
    void without_a_post_it_leads_nowhere(People people) {
        Page page = people.citizen();
        new SignInScreen(page).open().signIn(ACCOUNT, first);

        assertThat(By.heading(page, "先修改口令")).isVisible();
        By.field(page, "现在的口令").fill(first);
        By.field(page, "新口令").fill(PASSWORD);
        By.field(page, "再输一次新口令").fill(PASSWORD);
        By.button(page, "修改口令").click();
        assertThat(page.getByText("您的账号还没有岗位")).isVisible();
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航")))
                .hasCount(0);
    }

    @Test
    @Order(3)
    void the_security_administrator_gives_it_a_post_and_makes_no_account(People people) {
        Page page = people.at("secadmin", "/console/rights");
        assertThat(By.button(page, "新建账号")).hasCount(0);
        By.field(page, "按账号或姓名筛选已读取的").fill(ACCOUNT);
        page.keyboard().press("Enter");
        By.button(page, NAME).click();
        assertThat(page.getByText("这个账号还没有岗位")).isVisible();
        id = page.url().replaceFirst(".*account=([^&]+).*", "$1");

        By.button(page, "新增岗位").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        By.choose(page, "机构", "太原市民政局");
        dialog.getByLabel("数据管理员").check();
        By.button(dialog, "给予").click();
        assertThat(page.getByText("账号凭启用码启用后可用")).isVisible();
        By.button(page, "发启用码").click();
        assertThat(page.getByText(NAME + "的启用码")).isVisible();
        code = secret(page);
    }

    @Test
    @Order(4)
    void nobody_is_both_an_administrator_and_a_steward(People people) {
        Page page = people.at("secadmin", "/console/rights?q=" + ACCOUNT);
        By.button(page, NAME).click();
        By.button(page, "新增岗位").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("审计管理员").check();
        By.button(dialog, "给予").click();

        assertThat(dialog.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(dialog.locator(".article-chip").first()).containsText("FH-16");
    }

    @Test
    @Order(5)
    void with_password_and_code_the_new_steward_stands_before_the_own_work(People people) {
        Page page = people.citizen();
        new SignInScreen(page).open().signIn(ACCOUNT, PASSWORD);
        By.field(page, "启用码").fill(code);
        By.button(page, "启用").click();

        assertThat(page.getByRole(AriaRole.BANNER)).containsText("太原市民政局");
        assertThat(page.getByRole(AriaRole.BANNER)).containsText("数据管理员");
    }

    @Test
    @Order(6)
    @Article({"FH-3", "FH-4"})
    void the_audit_administrator_sees_what_each_did_with_its_proof_and_changes_nothing(People people) {
        Page page = people.at("auditadmin", "/console/audit");
        By.pick(page, "行为", "新建账号");
        entry(page, "系统管理员").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(id);
        assertThat(page.getByText("证明成立").or(page.getByText("还没有检查点")).first()).isVisible();

        page.navigate("/console/audit");
        By.pick(page, "行为", "给予岗位");
        entry(page, "安全管理员").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("数据管理员");
        assertThat(By.button(page, "删除")).hasCount(0);
        String main = page.getByRole(AriaRole.MAIN).innerText();
        assertThat(main).doesNotContain(first, code, PASSWORD);
    }

    private static String secret(Page page) {
        String told = page.locator(".shown-once code").innerText();
        assertThat(told).hasSizeGreaterThan(8);
        By.button(page, "我已记下，关闭").click();
        return told;
    }

    /** The newest entry of somebody. */
    private static Locator entry(Page page, String by) {
        return page.locator(".audit-line")
                .filter(new Locator.FilterOptions().setHasText(by))
                .first();
    }
}
