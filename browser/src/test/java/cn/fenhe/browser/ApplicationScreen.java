package cn.fenhe.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** 申请数据 and 查询申请, as whoever applies sees them. */
final class ApplicationScreen {

    private final Page page;

    ApplicationScreen(Page page) {
        this.page = page;
    }

    /** From the page of a dataset. */
    ApplicationScreen open(String dataset) {
        page.navigate(dataset);
        By.link(page, "申请数据").first().click();
        By.heading(page, "申请人").waitFor();
        return this;
    }

    ApplicationScreen declare(String name, String number, String contact) {
        By.field(page, "姓名").fill(name);
        By.field(page, "证件号码").fill(number);
        By.field(page, "联系电话或者电子邮箱").fill(contact);
        return this;
    }

    ApplicationScreen use(String scenario, String protection) {
        By.field(page, "应用场景").fill(scenario);
        By.field(page, "安全保障措施").fill(protection);
        return this;
    }

    ApplicationScreen accept() {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("我已阅读并承诺遵守"))
                .check();
        return this;
    }

    ApplicationScreen send() {
        By.button(page, "提交申请").click();
        By.heading(page, "申请已提交").waitFor();
        return this;
    }

    String number() {
        return kept(0);
    }

    String code() {
        return kept(1);
    }

    private String kept(int which) {
        return page.locator(".apply-kept .digest").nth(which).innerText().strip();
    }

    void look(String number, String code) {
        page.navigate("/applications");
        By.field(page, "申请编号").fill(number);
        By.field(page, "查询码").fill(code);
        By.button(page, "查询").click();
    }
}
