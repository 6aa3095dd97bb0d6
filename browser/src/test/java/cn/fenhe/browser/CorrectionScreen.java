package cn.fenhe.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** 质量与校核: a doubt is reported, verified and answered. */
final class CorrectionScreen {

    private final Page page;

    CorrectionScreen(Page page) {
        this.page = page;
    }

    CorrectionScreen openNew() {
        page.navigate("/console/corrections");
        By.link(page, "提出校核").first().click();
        return this;
    }

    CorrectionScreen doubt(String resource, String description) {
        By.choose(page, "数据资源", resource);
        By.field(page, "疑义说明").fill(description);
        return this;
    }

    CorrectionScreen report() {
        By.button(page, "提出").click();
        return this;
    }

    Locator description() {
        return By.field(page, "疑义说明");
    }

    /** Stands once the platform has it. */
    Locator reported(String resource) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(resource).setLevel(1));
    }

    CorrectionScreen verify() {
        By.button(page, "开始核实").click();
        return this;
    }

    CorrectionScreen answer(String outcome, String text) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(outcome))
                .check();
        By.field(page, "答复内容").fill(text);
        By.button(page, "发出答复").click();
        return this;
    }
}
