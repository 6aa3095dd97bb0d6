package cn.fenhe.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** Finds what a person sees by its name, and a screen reader by the same. */
final class By {

    private By() {}

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(spelt(name)));
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(spelt(name)));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    /** Opens a list by the keyboard and chooses in it; a long list, of which only the beginning is drawn, is narrowed by typing. */
    static void pick(Page page, String label, String option) {
        field(page, label).focus();
        page.keyboard().press("ArrowDown");
        Locator open = page.locator(".ant-select-dropdown:visible");
        open.locator(".ant-select-item-option").first().waitFor();
        Locator wanted = open.locator(".ant-select-item-option")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first();
        if (wanted.count() == 0 && field(page, label).isEditable()) {
            field(page, label).fill(option);
        }
        wanted.click();
        open.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Chooses in a list that opens under its field and is narrowed by what is typed. */
    static void choose(Page page, String label, String option) {
        field(page, label).click();
        field(page, label).fill(option);
        page.locator(".ant-select-item-option")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    /** The row of a table in which a text stands. */
    static Locator row(Page page, String text) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    /** A button may carry an icon's name before its own. */
    private static Pattern spelt(String name) {
        return Pattern.compile("(^|\\s)" + name.replaceAll("[.?*+()\\[\\]]", "\\\\$0") + "$");
    }
}
