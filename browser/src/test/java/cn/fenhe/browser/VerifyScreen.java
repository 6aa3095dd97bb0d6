package cn.fenhe.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** 核验: anyone verifies a receipt and the file that came with it. */
final class VerifyScreen {

    private final Page page;

    VerifyScreen(Page page) {
        this.page = page;
    }

    VerifyScreen open() {
        page.navigate("/verify");
        return this;
    }

    VerifyScreen number(String receipt) {
        By.field(page, "回执编号").fill(receipt);
        By.button(page, "核验").click();
        return this;
    }

    VerifyScreen receiptFile(byte[] content) {
        By.field(page, "拖入回执文件（JSON），或点此选择")
                .setInputFiles(new FilePayload("receipt.json", "application/json", content));
        return this;
    }

    VerifyScreen contentFile(String name, byte[] content) {
        By.field(page, "拖入收到的文件，或点此选择").setInputFiles(new FilePayload(name, "text/csv", content));
        return this;
    }

    /** What the page says of the proof, by its heading. */
    Locator verdict(String heading) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setExact(true));
    }

    Locator says(String text) {
        return page.getByText(text);
    }
}
