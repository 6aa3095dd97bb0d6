package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 开放门户: anyone searches, looks, downloads and verifies, without an account; persons are nowhere to be found. */
@OnStage
class PortalJourney {

    private static final String DIVISIONS = "行政区划代码（示范）";

    @Test
    @Article({"TJ-20", "TJ-22"})
    void anyone_searches_and_looks_at_a_dataset(People people) {
        Page page = people.citizen();
        PortalScreen portal = new PortalScreen(page).open().search("区划代码");

        portal.dataset(DIVISIONS);
        assertThat(By.heading(page, DIVISIONS)).isVisible();
        portal.part("数据预览");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("北京市");
    }

    @Test
    @Article({"TJ-21", "TJ-19", "SX-8"})
    void a_download_comes_with_a_receipt_that_anyone_verifies(People people) throws IOException {
        Page page = people.citizen();
        PortalScreen portal =
                new PortalScreen(page).open().search("区划代码").dataset(DIVISIONS).part("数据下载");

        Download file = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("下载 CSV"))
                        .first()
                        .click());
        assertThat(Files.readString(file.path())).startsWith("\uFEFF").contains("太原市");
        page.locator("main a[href^='/verify?receipt=']").first().click();

        assertThat(new VerifyScreen(page).verdict("证明成立"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        assertThat(portal.result("数据目录")).hasCount(0);
    }

    @Test
    @Article({"FH-8", "TY-8"})
    void residents_are_nowhere_to_be_found(People people) {
        Page page = people.citizen();
        for (String words : List.of("人口", "公民身份号码", "居民")) {
            new PortalScreen(page).open().search(words);
            Place.settle(page);
            assertThat(page.getByText("人口登记基本信息")).hasCount(0);
        }
        page.navigate("/datasets/" + people.city().id("residents.resource"));
        Place.settle(page);
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("身份");
    }

    @Test
    @Article("TJ-24")
    void an_empty_search_offers_to_file_a_need(People people) {
        Page page = people.citizen();
        new PortalScreen(page).open().search("海洋牧场浮标");

        assertThat(page.getByText("没有找到与「海洋牧场浮标」有关的数据集")).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN).getByText("提出数据需求").first()).isVisible();
    }
}
