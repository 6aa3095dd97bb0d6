package cn.fenhe.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** One revision on its way: whoever has the next step decides at its right. */
final class ReviewScreen {

    private final Page page;

    ReviewScreen(Page page) {
        this.page = page;
    }

    /** 目录审核, as the officer finds it. */
    ReviewScreen openFromList(String title) {
        page.navigate("/console/catalog/reviews");
        By.link(page, title).first().click();
        return this;
    }

    ReviewScreen decide(String act) {
        By.button(page, act).click();
        return this;
    }

    ReviewScreen giveBack(String reasons) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("退回修改"))
                .check();
        By.button(page, "退回修改").click();
        page.getByText("退回时必填").last().waitFor();
        By.field(page, "意见").fill(reasons);
        By.button(page, "退回修改").click();
        return this;
    }
}
