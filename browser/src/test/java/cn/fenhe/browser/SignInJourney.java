package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** 登录: who is let in, and what is said to who is not. */
@OnStage
@Article({"TY-6", "FH-11"})
class SignInJourney {

    @Test
    void a_steward_signs_in_and_stands_before_the_work_of_the_own_institution(People people) {
        Page page = people.citizen();

        new SignInScreen(page)
                .open()
                .signIn("gaj-steward", people.city().password("gaj-steward"))
                .arrived();

        assertThat(page.getByRole(AriaRole.BANNER)).containsText("太原市公安局");
        assertThat(page.getByRole(AriaRole.BANNER)).containsText("数据管理员");
    }

    @Test
    void a_wrong_password_is_told_and_what_was_typed_stays(People people) {
        Page page = people.citizen();
        SignInScreen screen = new SignInScreen(page).open().signIn("gaj-steward", "Not-the-password-1");

        assertThat(screen.refusal()).isVisible();
        assertThat(page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("gaj-steward");

        screen.signIn("gaj-steward", people.city().password("gaj-steward")).arrived();
    }

    @Test
    void nothing_is_sent_without_account_and_password(People people) {
        Page page = people.citizen();
        new SignInScreen(page).open().act().click();

        assertThat(page.getByText("请填写账号")).isVisible();
        assertThat(page.getByText("请填写口令")).isVisible();
    }

    @Test
    void who_signs_out_is_asked_for_the_password_again(People people) {
        Page page = people.citizen();
        new SignInScreen(page)
                .open()
                .signIn("wlj-head", people.city().password("wlj-head"))
                .arrived();

        page.getByTitle("账号菜单").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("退出"))
                .click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("登录工作台")))
                .isVisible();
        page.goBack();
        page.navigate("/console");
        assertThat(new SignInScreen(page).act()).isVisible();
    }

    @Test
    void the_console_speaks_english_by_a_switch(People people) {
        Page page = people.at("gaj-head", "/console");
        Locator english = page.getByText("EN", new Page.GetByTextOptions().setExact(true));
        english.click();

        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main navigation")))
                .isVisible();
    }
}
