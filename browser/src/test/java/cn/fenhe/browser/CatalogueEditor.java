package cn.fenhe.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** 编制: an entry is written in four steps and submitted to assessment. */
final class CatalogueEditor {

    private final Page page;

    CatalogueEditor(Page page) {
        this.page = page;
    }

    /** By the navigation to a new draft; the platform gives it a code. */
    CatalogueEditor create(String title) {
        page.navigate("/console/catalog/drafts");
        By.link(page, "新建目录").first().click();
        By.field(page, "名称").fill(title);
        By.field(page, "摘要").fill("太原市养老服务机构名录，按月更新。");
        By.pick(page, "分类", "1 基础信息");
        By.field(page, "项，两位").fill("03");
        By.field(page, "目，三位").fill("001");
        By.pick(page, "主题", "机构团体");
        By.pick(page, "更新周期", "每月");
        By.button(page, "建立草稿").click();
        page.getByText("还没有信息项").first().waitFor();
        return this;
    }

    CatalogueEditor step(String name) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("编制步骤"))
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        return this;
    }

    /** Adds an item that everybody may have. */
    CatalogueEditor openItem(String title, String name, boolean key) {
        addItem(title, name);
        if (key) {
            page.getByLabel("主键").check();
        }
        By.pick(page, "开放类型", "无条件开放");
        return this;
    }

    /** Adds an item that names a person: shared on conditions, never opened. */
    CatalogueEditor personalItem(String title, String name) {
        addItem(title, name);
        page.getByLabel("个人信息").check();
        By.pick(page, "级别", "L3");
        By.pick(page, "共享类型", "有条件共享");
        By.field(page, "共享条件").fill("仅用于养老服务监管");
        By.field(page, "有条件共享的依据").fill("《中华人民共和国个人信息保护法》第十三条");
        page.keyboard().press("Escape");
        By.field(page, "不予开放的依据").fill("《中华人民共和国个人信息保护法》第十三条");
        page.keyboard().press("Escape");
        return this;
    }

    private void addItem(String title, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("plus 信息项"))
                .click();
        By.field(page, "名称").fill(title);
        By.field(page, "字段").fill(name);
    }

    CatalogueEditor wholes() {
        step("基本信息");
        By.field(page, "资源格式").focus();
        page.keyboard().press("ArrowDown");
        page.locator(".ant-select-dropdown:visible .ant-select-item-option")
                .filter(new Locator.FilterOptions().setHasText("电子表格 csv"))
                .click();
        page.keyboard().press("Escape");
        step("共享与开放");
        page.getByLabel("文件").check();
        page.getByLabel("接口").check();
        return this;
    }

    /** To the assessment, and through it. */
    CatalogueEditor assess() {
        act().click();
        page.getByText("不涉及国家秘密、工作秘密").click();
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("个人信息保护影响评估"))
                .getByText("低")
                .click();
        act().click();
        return this;
    }

    Locator act() {
        return By.button(page, "提交评估");
    }

    Locator summary() {
        return By.field(page, "摘要");
    }

    /** What is said of the draft's being kept. */
    Locator saved() {
        return page.getByText("自动保存").first();
    }
}
