package cn.fenhe.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** 开放门户: what anyone sees, without an account. */
final class PortalScreen {

    private final Page page;

    PortalScreen(Page page) {
        this.page = page;
    }

    PortalScreen open() {
        page.navigate("/");
        return this;
    }

    /** Types into the search of the page and asks. */
    PortalScreen search(String words) {
        Locator box =
                page.getByRole(AriaRole.SEARCH).getByRole(AriaRole.TEXTBOX).first();
        box.fill(words);
        box.press("Enter");
        return this;
    }

    Locator result(String title) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title))
                .first();
    }

    PortalScreen dataset(String title) {
        result(title).click();
        return this;
    }

    /** One of the parts of a dataset's page. */
    PortalScreen part(String name) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("数据集各部分"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
        return this;
    }
}
