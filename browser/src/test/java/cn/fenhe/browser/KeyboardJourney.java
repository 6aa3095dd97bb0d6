package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
}
