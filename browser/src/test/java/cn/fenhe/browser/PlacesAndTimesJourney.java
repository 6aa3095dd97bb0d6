package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** 时间范围、点位图: a dataset with dates and coordinates says from when it is and where, without a map from elsewhere. */
@OnStage
@Article({"TJ-20", "TJ-22", "FH-8"})
class PlacesAndTimesJourney {

    private static final double A_RUN = 30_000;

    @Test
    void a_few_places_stand_each_with_its_name(People people) {
        Page citizen = opened(people, "养老服务点" + Long.toString(System.nanoTime(), 36), 40);

        assertThat(head(citizen)).containsText("时间范围");
        assertThat(head(citizen)).containsText("2001-01-15 至 2024-");
        new PortalScreen(citizen).part("基本信息");
        assertThat(citizen.getByRole(AriaRole.MAIN)).containsText("按“启用日期”");
        assertThat(citizen.getByRole(AriaRole.MAIN)).not().containsText("2030-12-31");

        new PortalScreen(citizen).part("可视化");
        show(citizen, "点位图");
        assertThat(By.heading(citizen, "40 个点位")).isVisible();
        assertThat(citizen.getByRole(AriaRole.MAIN)).containsText("坐标系 WGS-84");
        assertThat(citizen.getByRole(AriaRole.MAIN)).containsText("1 条坐标不在地图范围内");
        show(citizen, "表");
        assertThat(By.row(citizen, "第1服务点")).containsText("112.");

        By.pick(citizen, "指标", "床位数");
        assertThat(By.heading(citizen, "床位数最大")).isVisible();
    }

    @Test
    void many_places_are_counted_on_a_grid(People people) {
        Page citizen = opened(people, "养老服务点（大量）" + Long.toString(System.nanoTime(), 36), 1_200);

        new PortalScreen(citizen).part("可视化");
        show(citizen, "点位图");
        assertThat(By.heading(citizen, "最密，一格有")).isVisible();
        assertThat(citizen.getByRole(AriaRole.MAIN)).containsText("见方一格的均值位置");
        assertThat(citizen.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("最密，一格有")))
                .isVisible();
        By.pick(citizen, "指标", "床位数");
        assertThat(By.heading(citizen, "床位数均值最高")).isVisible();
    }

    /** Handed in, opened by two people, and found by anyone. */
    private static Page opened(People people, String title, int places) {
        people.city().publish("mzj", ServicePoints.described(title));
        Page steward = people.at(CareHomes.STEWARD);
        new UploadScreen(steward)
                .open()
                .resource(title)
                .file("服务点.csv", ServicePoints.rows(places))
                .send();
        assertThat(steward.locator("main").getByText("已入湖").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_RUN));
        new OpeningScreen(steward).propose(title);
        new OpeningScreen(people.at(CareHomes.HEAD, steward.url())).approve();

        Page citizen = people.citizen();
        new PortalScreen(citizen).open().search(title).dataset(title);
        By.heading(citizen, title).waitFor();
        return citizen;
    }

    private static Locator head(Page page) {
        return page.locator(".dataset-facts");
    }

    private static void show(Page page, String choice) {
        page.locator("main")
                .getByText(choice, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }
}
