package cn.fenhe.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

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

    /** An act that wants words: its fields by their labels, each with what is written into it. */
    RequestScreen words(String act, String... fields) {
        act(act);
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        for (int i = 0; i < fields.length; i += 2) {
            dialog.getByLabel(fields[i], new Locator.GetByLabelOptions().setExact(true))
                    .fill(fields[i + 1]);
        }
        return inDialog(dialog, act);
    }

    /** A dangerous act, with its reasons and the word that it asks to be typed. */
    RequestScreen confirm(String act, String reasons) {
        act(act);
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("理由", new Locator.GetByLabelOptions().setExact(true)).fill(reasons);
        Locator typed = dialog.locator(".confirm-word input");
        String asked = dialog.locator(".confirm-word").last().innerText();
        typed.fill(asked.replaceFirst("(?s).*输入 (\\S+) 以确认.*", "$1"));
        return inDialog(dialog, act);
    }

    private RequestScreen inDialog(Locator dialog, String act) {
        By.button(dialog, act).click();
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
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
