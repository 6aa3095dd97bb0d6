package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** 中断: a session that ends, a network that is cut, a platform that goes and comes back. Nothing typed is lost. */
@OnStage
@Article({"FH-14", "TY-6"})
class InterruptedJourney {

    private static final String RESOURCE = "行政区划代码（示范）";
    private static final String DOUBT = "区划名称与公布的不一致，写到一半时中断";

    @Test
    void a_session_that_ends_under_a_form_asks_for_the_password_and_the_form_goes_on(People people) {
        Page page = people.at("wjw-steward");
        CorrectionScreen screen = new CorrectionScreen(page).openNew().doubt(RESOURCE, DOUBT);
        endSession(page.context());
        people.forget("wjw-steward");

        screen.report();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("登录已过期");
        assertThat(dialog).containsText("您填写的内容都还在");
        dialog.getByLabel("账号").fill("wjw-steward");
        dialog.getByLabel("口令", new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true))
                .fill(people.city().password("wjw-steward"));
        By.button(dialog, "登录").click();

        assertThat(dialog).isHidden();
        assertThat(screen.description()).hasValue(DOUBT);
        screen.report();
        assertThat(screen.reported(RESOURCE)).isVisible();
    }

    @Test
    void what_was_typed_is_there_after_the_page_was_closed(People people) {
        Page page = people.at("wlj-steward");
        new CorrectionScreen(page).openNew().doubt(RESOURCE, DOUBT);

        Page again = page.context().newPage();
        page.close();

        CorrectionScreen screen = new CorrectionScreen(again).openNew();
        assertThat(screen.description()).hasValue(DOUBT);
    }

    @Test
    void a_cut_network_is_told_and_sending_again_is_enough(People people) {
        Page page = people.at("xdzj-steward");
        CorrectionScreen screen = new CorrectionScreen(page).openNew().doubt(RESOURCE, DOUBT);
        page.context().setOffline(true);
        screen.report();
        assertThat(page.getByText("平台没有响应").first()).isVisible();
        assertThat(screen.description()).hasValue(DOUBT);

        page.context().setOffline(false);
        screen.report();
        assertThat(screen.reported(RESOURCE)).isVisible();
    }

    @Test
    void a_platform_that_is_gone_and_back_finds_the_form_as_it_was(People people) throws IOException {
        Assumptions.assumeTrue(
                System.getProperty("fenhe.browser.at") == null, "a platform that is another's is not stopped");
        Page page = people.at("zbgx-steward");
        CorrectionScreen screen = new CorrectionScreen(page).openNew().doubt(RESOURCE, DOUBT);
        people.city().close();
        try {
            screen.report();
            assertThat(page.getByText("平台没有响应").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        } finally {
            people.city().open();
        }
        assertThat(screen.description()).hasValue(DOUBT);

        screen.report();
        assertThat(screen.reported(RESOURCE)).isVisible();
    }

    /** As the platform does after long idleness. */
    private static void endSession(BrowserContext browser) {
        String token = browser.cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .value;
        browser.request().delete("/api/v1/session", RequestOptions.create().setHeader("X-XSRF-TOKEN", token));
    }
}
