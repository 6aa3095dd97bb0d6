package cn.fenhe.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** 登录工作台: the way into the console. */
final class SignInScreen {

    private final Page page;

    SignInScreen(Page page) {
        this.page = page;
    }

    SignInScreen open() {
        page.navigate("/console");
        return this;
    }

    SignInScreen signIn(String account, String password) {
        page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill(account);
        page.getByLabel("口令", new Page.GetByLabelOptions().setExact(true)).fill(password);
        act().click();
        return this;
    }

    Locator act() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"));
    }

    /** What is said to somebody who is not let in. */
    Locator refusal() {
        return page.getByRole(AriaRole.ALERT);
    }

    /** Waits until the console stands. */
    void arrived() {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航"))
                .waitFor();
    }
}
