package cn.fenhe.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** 共享管理: a resource is found, its items are asked for, and each side does its part of the request. */
final class RequestScreen {

    private final Page page;

    RequestScreen(Page page) {
        this.page = page;
    }

    /** From the list of requests to the form for one resource. */
    RequestScreen find(String title) {
        page.navigate("/console/sharing");
        By.button(page, "查找与申请").click();
        By.field(page, "检索共享目录").fill(title);
        page.keyboard().press("Enter");
        By.link(page, "申请 " + title).first().click();
        return this;
    }

    RequestScreen item(String title) {
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(title).setExact(true))
                .check();
        return this;
    }

    RequestScreen grounds(String scenario, String basis) {
        By.field(page, "应用场景").fill(scenario);
        By.field(page, "依据").fill(basis);
        return this;
    }

    RequestScreen act(String name) {
        By.button(page, name).click();
        return this;
    }

    /** How one item is to be given, as the provider's steward proposes it. */
    RequestScreen mask(String item, String mask) {
        By.pick(page, item + "的脱敏方式", mask);
        return this;
    }

    RequestScreen lookUp(String item, String value) {
        if (By.field(page, "查询的信息项").count() > 0) {
            By.pick(page, "查询的信息项", item);
        }
        By.field(page, "值，每行一个").fill(value);
        By.button(page, "查询").click();
        return this;
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }
}
