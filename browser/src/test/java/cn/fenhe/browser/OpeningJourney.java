package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** 开放: what was opened is suspended at once by its steward, its catalogue entry stays and no row of it goes out, and comes back by its head. */
@OnStage
class OpeningJourney {

    private static final String DATASET = "新冠肺炎疫情分市每日累计（示范）";

    @Test
    @Article({"TY-8", "TJ-8", "TJ-20"})
    void an_opening_is_suspended_and_resumed(People people) {
        Page steward = people.at("wjw-steward");
        opened(steward);
        assertThat(By.button(steward, "终止开放")).hasCount(0);
        new RequestScreen(steward).confirm("暂停开放", "数据有误，核实中");
        assertThat(By.row(steward, DATASET)).containsText("已暂停开放");
        assertThat(By.button(steward, "恢复开放")).hasCount(0);

        Page citizen = people.citizen();
        citizen.navigate("/datasets/" + people.city().id("epidemic.resource"));
        Place.settle(citizen);
        assertThat(citizen.getByRole(AriaRole.MAIN)).containsText("数据暂未开放下载");
        assertThat(By.link(citizen, "数据下载")).hasCount(0);
        assertThat(By.link(citizen, "数据预览")).hasCount(0);

        Page head = people.at("wjw-head");
        opened(head);
        new RequestScreen(head).words("恢复开放", "理由", "已核实，数据无误");
        assertThat(By.row(head, DATASET)).containsText("已开放");
        citizen.reload();
        assertThat(By.link(citizen, "数据下载").first()).isVisible();
    }

    private static void opened(Page page) {
        page.navigate("/console/opening");
        Locator tabs = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("开放事项"));
        tabs.getByText("已开放的数据").click();
        By.row(page, DATASET).waitFor();
    }
}
