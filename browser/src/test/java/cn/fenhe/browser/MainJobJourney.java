package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** 主要业务: one entry on its whole way, by the clicks of those whose duty each step is. Every step stands on the one before it. */
@InOrder
class MainJobJourney {

    private static final String TITLE = "养老服务机构名录" + Long.toString(System.nanoTime(), 36);
    private static String revision = "";
    private static String request = "";
    private static String grant = "";

    @Test
    @Order(1)
    @Article({"GW-13", "TJ-10", "SD-9"})
    void a_steward_compiles_an_entry_and_submits_it_to_assessment(People people) {
        Page page = people.at(CareHomes.STEWARD);
        new CatalogueEditor(page)
                .create(TITLE)
                .openItem("机构编码", "code", true)
                .openItem("机构名称", "name", false)
                .personalItem("负责人", "manager")
                .wholes()
                .assess();

        assertThat(page.getByText("批准后由数据管理员提交").or(page.getByText("起草人不能批准")).first())
                .isVisible();
        revision = page.url();
    }

    @Test
    @Order(2)
    @Article({"GW-13", "FH-16"})
    void the_head_approves_and_the_steward_submits_but_nobody_approves_the_own_draft(People people) {
        Page steward = people.at(CareHomes.STEWARD, revision);
        assertThat(steward.getByRole(AriaRole.MAIN)).containsText("起草人不能批准");
        assertThat(By.button(steward, "批准")).hasCount(0);

        Page head = people.at(CareHomes.HEAD, revision);
        new ReviewScreen(head).decide("批准");
        assertThat(head.getByRole(AriaRole.MAIN)).containsText("待提交");

        steward.reload();
        new ReviewScreen(steward).decide("提交审核");
        assertThat(steward.getByRole(AriaRole.MAIN)).containsText("同级的数据主管部门审核");
    }

    @Test
    @Order(3)
    @Article({"SD-9", "GW-16"})
    void the_authority_of_another_level_does_not_find_it(People people) {
        Page district = people.at("xdsj-officer", "/console/catalog/reviews");
        Place.settle(district);
        assertThat(district.getByText(TITLE)).hasCount(0);

        district.navigate(revision);
        Place.settle(district);
        assertThat(By.button(district, "确认")).hasCount(0);
    }

    @Test
    @Order(4)
    @Article({"SD-9", "GW-16"})
    void the_authority_returns_it_with_reasons_and_the_steward_corrects_it(People people) {
        Page officer = people.at("sjj-officer");
        new ReviewScreen(officer).openFromList(TITLE).giveBack("摘要请写明覆盖的区县");
        assertThat(officer.getByRole(AriaRole.MAIN)).containsText("由太原市民政局的数据管理员修改");

        Page steward = people.at(CareHomes.STEWARD, revision);
        assertThat(steward.getByText("摘要请写明覆盖的区县").first()).isVisible();
        CatalogueEditor editor = new CatalogueEditor(steward).step("基本信息");
        editor.summary().fill("太原市六城区养老服务机构名录，按月更新。");
        editor.assess();
        Page head = people.at(CareHomes.HEAD, revision);
        new ReviewScreen(head).decide("批准");
        steward.reload();
        new ReviewScreen(steward).decide("提交审核");
        assertThat(steward.getByRole(AriaRole.MAIN)).containsText("同级的数据主管部门审核");
    }

    @Test
    @Order(5)
    @Article({"SD-9", "GW-16"})
    void the_authority_confirms_and_publishes_and_everybody_finds_it(People people) {
        Page officer = people.at("sjj-officer");
        ReviewScreen screen = new ReviewScreen(officer).openFromList(TITLE);
        assertThat(officer.getByRole(AriaRole.MAIN)).containsText("六城区");
        screen.decide("确认");
        screen.decide("公告发布");
        assertThat(officer.getByRole(AriaRole.MAIN)).containsText("已公告发布");

        Page other = people.at("rsj-steward", "/console/catalog?q=" + TITLE);
        assertThat(By.link(other, TITLE).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
    }

    @Test
    @Order(6)
    @Article({"TJ-11", "TJ-12"})
    void the_steward_hands_its_data_in(People people) {
        Page page = people.at(CareHomes.STEWARD);
        new UploadScreen(page).open().resource(TITLE).file("养老机构.csv", """
                机构编码,机构名称,负责人
                YL001,汾河养老院,王建国
                YL002,晋祠颐养中心,李秀英
                YL003,迎泽社区养老服务站,张伟
                """).send();

        assertThat(page.locator("main").getByText("已入湖").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    @Test
    @Order(7)
    @Article({"GW-20", "SD-12"})
    void another_institution_applies_and_its_head_submits(People people) {
        Page steward = people.at("rsj-steward");
        RequestScreen screen = new RequestScreen(steward).find(TITLE);
        screen.act("起草申请");
        assertThat(steward.getByText("至少选择一个信息项")).isVisible();
        assertThat(steward.getByText("请写明应用场景")).isVisible();

        screen.item("机构编码").item("机构名称").item("负责人").grounds("养老待遇资格认证，核对机构负责人", "《中华人民共和国社会保险法》第五十七条");
        screen.act("起草申请");
        assertThat(screen.main()).containsText("待使用方负责人审批提交");
        assertThat(By.button(steward, "批准并提交")).hasCount(0);
        request = steward.url();

        Page head = people.at("rsj-head", request);
        new RequestScreen(head).act("批准并提交");
        assertThat(head.getByRole(AriaRole.MAIN)).containsText("无条件，即时授权");
        assertThat(head.getByRole(AriaRole.MAIN)).containsText("个工作日");
    }

    @Test
    @Order(8)
    @Article({"GW-21", "GW-20"})
    void the_provider_accepts_masks_and_its_head_approves(People people) {
        Page steward = people.at(CareHomes.STEWARD, request);
        RequestScreen screen = new RequestScreen(steward).act("受理");
        screen.mask("负责人", "部分遮盖").act("报负责人批准");
        assertThat(screen.main()).containsText("拟办意见待负责人审批");

        Page head = people.at(CareHomes.HEAD, request);
        new RequestScreen(head).act("批准");
        assertThat(head.getByRole(AriaRole.MAIN)).containsText("负责人已批准");

        steward.reload();
        screen.act("授权并发出同意通知书");
        assertThat(screen.main()).containsText("已同意共享");
    }

    @Test
    @Order(9)
    @Article({"GW-22", "GW-25", "TJ-21"})
    void the_applicant_looks_up_and_takes_a_file_masked_and_with_receipts(People people) {
        Page page = people.at("rsj-steward", request);
        By.link(page, "看授权").or(By.button(page, "看授权")).first().click();
        RequestScreen screen = new RequestScreen(page);
        assertThat(screen.main()).containsText("只用于上述场景");
        grant = page.url();
        screen.act("取文件并下载");
        assertThat(screen.main()).containsText("已下载");
        assertThat(screen.main()).containsText("SM3 摘要");

        screen.lookUp("机构编码", "YL002");
        assertThat(screen.main()).containsText("晋祠颐养中心");
        assertThat(screen.main()).containsText("1 行，1 个值");
        assertThat(screen.main()).not().containsText("李秀英");

        By.link(page, "核验这份回执").first().click();
        page.getByText("证明成立").or(page.getByText("回执刚刚签发")).first().waitFor();
    }

    @Test
    @Order(10)
    @Article({"GW-20", "FH-9"})
    void who_has_no_grant_gets_nothing(People people) {
        Page tourism = people.at("wlj-steward", grant);

        assertThat(tourism.getByText("没有这项授权")).isVisible();
        assertThat(By.button(tourism, "取文件并下载")).hasCount(0);

        tourism.navigate(request);
        Place.settle(tourism);
        assertThat(tourism.getByRole(AriaRole.MAIN)).not().containsText("核对机构负责人");
    }

    @Test
    @Order(11)
    @Article({"TY-8", "SX-8", "TJ-22"})
    void its_open_items_are_opened_by_two_people_and_anyone_finds_them(People people) {
        Page steward = people.at(CareHomes.STEWARD);
        new OpeningScreen(steward).propose(TITLE);
        new OpeningScreen(people.at(CareHomes.HEAD, steward.url())).approve();

        Page citizen = people.citizen();
        new PortalScreen(citizen).open().search(TITLE).dataset(TITLE);
        assertThat(citizen.getByRole(AriaRole.MAIN)).containsText("晋祠颐养中心");
        assertThat(citizen.getByRole(AriaRole.MAIN)).not().containsText("李秀英");
    }
}
