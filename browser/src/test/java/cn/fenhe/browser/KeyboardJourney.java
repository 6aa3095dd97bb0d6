package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Without a mouse: where one is is seen, and what pointing shows is reached (WCAG 2.1, 2.4.7 and 1.4.13). */
@OnStage
class KeyboardJourney {

    @Test
    void a_link_that_the_keyboard_reached_is_outlined(People people) {
        for (Page page : new Page[] {people.citizen(), people.at("gaj-steward")}) {
            if (page.url().equals("about:blank")) {
                page.navigate("/");
            }
            Place.settle(page);
            for (int key = 0; key < 4; key++) {
                page.keyboard().press("Tab");
            }

            assertThat(page.locator(":focus-visible")).hasCSS("outline-style", "solid");
            assertThat(page.locator(":focus-visible")).hasCSS("outline-width", "2px");
        }
    }

    @Test
    @Article("FH-7")
    void an_article_shows_its_text_to_whoever_reaches_it(People people) {
        Page page = people.at("auditadmin", "/console/catalog");
        Locator chip = page.locator(".article-chip").first();
        chip.focus();
        assertThat(page.locator(".article-text-body")).isVisible();
        assertThat(page.locator(".article-text-head")).containsText("汾河平台规则");

        page.keyboard().press("Tab");
        chip.hover();
        assertThat(page.locator(".article-text-body").first()).isVisible();
    }

    @Test
    void any_page_of_the_own_post_and_any_entry_is_found_by_a_key(People people) {
        Page page = people.at("rsj-steward", "/console");
        By.link(page, "全部").first().waitFor();
        page.keyboard().press("Control+k");
        Locator field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("查找页面和目录"));
        assertThat(field).isFocused();
        page.keyboard().type("血缘");
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("没有找到")))
                .isVisible();
        field.fill("人口登记");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("太原市公安局");
        page.keyboard().press("Enter");
        assertThat(By.heading(page, "人口登记基本信息")).isVisible();

        page.keyboard().press("Control+k");
        field.fill("负面");
        page.keyboard().press("Enter");
        assertThat(By.heading(page, "负面清单").first()).isVisible();
    }
}
