package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** 校核: who uses data and doubts it is answered by its provider within the term. */
@OnStage
@Article("GW-26")
class CorrectionJourney {

    private static final String RESOURCE = "行政区划代码（示范）";

    @Test
    void a_doubt_is_reported_verified_and_answered(People people) {
        Page page = people.at("rsj-steward");
        String doubt = "区划代码 140105999 查无此街道 " + System.nanoTime();
        CorrectionScreen reporter =
                new CorrectionScreen(page).openNew().doubt(RESOURCE, doubt).report();
        assertThat(reporter.reported(RESOURCE)).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("个工作日");

        Page provider = people.at("mzj-steward", page.url());
        new CorrectionScreen(provider).verify().answer("无须更正，作出说明", "该代码已于去年撤销，数据以现行区划为准。");
        assertThat(provider.getByRole(AriaRole.MAIN)).containsText("已说明");

        page.reload();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("该代码已于去年撤销");
    }

    @Test
    void an_empty_doubt_is_not_sent(People people) {
        Page page = people.at("rsj-steward");
        new CorrectionScreen(page).openNew().report();

        assertThat(page.getByText("请选择数据资源")).isVisible();
        assertThat(page.getByText("请写明疑义")).isVisible();
    }
}
