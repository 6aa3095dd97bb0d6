package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** 开放管理: a steward proposes to open, another person decides. */
final class OpeningScreen {

    private final Page page;

    OpeningScreen(Page page) {
        this.page = page;
    }

    OpeningScreen propose(String title) {
        page.navigate("/console/opening/new");
        By.field(page, "检索本单位的数据资源").fill(title);
        page.keyboard().press("Enter");
        By.link(page, "选择 " + title).first().click();
        By.button(page, "提请开放").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("待单位负责人审批");
        assertThat(By.button(page, "批准开放")).hasCount(0);
        return this;
    }

    OpeningScreen approve() {
        By.button(page, "批准开放").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("已批准，向社会开放");
        return this;
    }
}
