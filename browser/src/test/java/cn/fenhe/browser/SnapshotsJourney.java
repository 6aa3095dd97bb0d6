package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** 快照与血缘: what a run changed is read row by row, where data came from and goes is seen; a run that failed waits to be mended. */
@InOrder
@Article({"TJ-12", "FH-5"})
class SnapshotsJourney {

    private static final String TITLE = "养老服务机构（快照）" + Long.toString(System.nanoTime(), 36);

    @BeforeAll
    static void publish(Stage stage) {
        stage.played().publish("mzj", CareHomes.described(TITLE));
    }

    @Test
    @Order(1)
    void a_run_that_failed_says_why_and_stands_among_the_to_dos_until_something_is_handed_in(People people) {
        Page page = people.at(CareHomes.STEWARD);
        new UploadScreen(page)
                .open()
                .resource(TITLE)
                .file("空.csv", "机构编码,机构名称,床位数,负责人,联系电话\n")
                .send();
        assertThat(page.getByText("没有数据行").first()).isVisible(UploadScreen.soon());
        assertThat(By.link(page, "修正后重新报送").first()).isVisible();

        page.navigate("/console?kind=collection");
        Locator todo = By.row(page, TITLE);
        assertThat(todo).containsText("归集失败");
        handIn(page, "养老机构.csv", CareHomes.GOOD);

        page.navigate("/console?kind=collection");
        Place.settle(page);
        assertThat(todo).hasCount(0);
    }

    @Test
    @Order(2)
    void two_snapshots_are_compared_row_by_row(People people) {
        Page page = people.at(CareHomes.STEWARD);
        handIn(page, "养老机构-2.csv", """
                机构编码,机构名称,床位数,负责人,联系电话
                YL001,汾河养老院,135,王建国,13800001111
                YL002,晋祠颐养中心,86,李秀英,13900002222
                YL004,双塔养老院,60,赵敏,13600004444
                """);

        open(page, "快照");
        By.button(page, "与前一快照比较").first().click();
        Locator kinds = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("逐行比较"));
        for (String kind : new String[] {"新增 1", "修改 1", "删除 1"}) {
            assertThat(By.button(kinds, kind)).isVisible();
        }
        By.button(kinds, "修改 1").click();
        assertThat(By.row(page, "YL001").last()).containsText("135");
        assertThat(By.row(page, "YL001").last().locator("del")).hasText("120");
        By.button(kinds, "删除 1").click();
        assertThat(By.row(page, "迎泽社区养老服务站")).isVisible();
        assertThat(By.link(page, "本次读取的回执")).isVisible();
    }

    @Test
    @Order(3)
    void its_way_from_the_file_to_who_has_it_is_seen(People people) {
        Page page = people.at(CareHomes.STEWARD);
        page.navigate("/console/collection");
        open(page, "血缘");
        Locator way = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("血缘"));
        assertThat(way).containsText("养老机构-2.csv");
        assertThat(way).containsText("数据还没有去向");
        assertThat(way).containsText("现行");

        By.link(page, "与前一快照比较").click();
        assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("逐行比较")))
                .isVisible();
    }

    private static void handIn(Page page, String name, String content) {
        new UploadScreen(page).open().resource(TITLE).file(name, content).send();
        assertThat(page.locator("main").getByText("已入湖").first()).isVisible(UploadScreen.soon());
    }

    /** One of the pages of collection, for the resource. */
    private static void open(Page page, String name) {
        page.navigate("/console/collection");
        By.link(page, name).first().click();
        // the page before has a field of the same name, which goes with it
        page.waitForURL(address -> !address.endsWith("/collection"));
        page.reload();
        By.choose(page, "数据资源", TITLE);
    }
}
