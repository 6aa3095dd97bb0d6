package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** 争议: a request that is refused, disputed and decided by the authority; and its grant, suspended and resumed. */
@InOrder
class DisputeJourney {

    private static final String TITLE = "养老服务机构（争议）" + Long.toString(System.nanoTime(), 36);
    private static final String CONSUMER = "rsj-steward";
    private static String request = "";
    private static String grant = "";

    @BeforeAll
    static void publish(Stage stage) {
        stage.played().publish("mzj", CareHomes.described(TITLE));
    }

    @Test
    @Order(1)
    @Article({"TJ-11", "GW-20"})
    void data_is_handed_in_and_its_managers_names_are_asked_for(People people) {
        Page provider = people.at(CareHomes.STEWARD);
        new UploadScreen(provider)
                .open()
                .resource(TITLE)
                .file("养老机构.csv", CareHomes.GOOD)
                .send();
        assertThat(provider.locator("main").getByText("已入湖").first()).isVisible(UploadScreen.soon());

        Page steward = people.at(CONSUMER);
        RequestScreen screen = new RequestScreen(steward).find(TITLE);
        screen.item("负责人").grounds("核对机构负责人", "《中华人民共和国社会保险法》第五十七条");
        screen.act("起草申请");
        assertThat(screen.main()).containsText("待使用方负责人审批提交");
        request = steward.url();
        RequestScreen head = new RequestScreen(people.at("rsj-head", request)).act("批准并提交");
        assertThat(head.main()).containsText("待提供方受理");
    }

    @Test
    @Order(2)
    @Article({"FH-14", "FH-2"})
    void what_the_head_approves_is_what_he_saw_and_nothing_that_took_its_place(People people) {
        Page steward = people.at(CareHomes.STEWARD, request);
        RequestScreen screen = new RequestScreen(steward).act("受理");
        screen.mask("负责人", "部分遮盖").act("报负责人批准");
        assertThat(screen.main()).containsText("拟办意见待负责人审批");
        Page head = people.at(CareHomes.HEAD, request);
        assertThat(By.button(head, "批准")).isVisible();

        screen.act("修改拟办意见");
        screen.words("不予共享", "不予共享的理由", "超出申请单位的职责范围", "依据", "《个人信息保护法》第十三条");
        assertThat(screen.main()).containsText("拟不予共享");
        new RequestScreen(head).act("批准");

        assertThat(head.getByText("这项申请刚被他人更新")).isVisible();
        assertThat(new RequestScreen(head).main()).containsText("不予共享：超出申请单位的职责范围");
        new RequestScreen(head).act("看过了，按新情况办理").act("批准");
        assertThat(new RequestScreen(head).main()).containsText("负责人已批准");
    }

    @Test
    @Order(3)
    @Article({"GW-21", "GW-28"})
    void it_is_refused_with_reasons_and_disputed(People people) {
        RequestScreen steward = new RequestScreen(people.at(CareHomes.STEWARD, request)).act("发出不予共享通知书");
        assertThat(steward.main()).containsText("不予共享，理由和依据见下");

        RequestScreen consumer = new RequestScreen(people.at("rsj-head", request));
        assertThat(consumer.main()).containsText("超出申请单位的职责范围");
        consumer.words("提出异议", "异议和理由", "认证职责由法律规定");
        assertThat(consumer.main()).containsText("双方协商");
    }

    @Test
    @Order(4)
    @Article({"GW-28", "SD-9"})
    void the_authority_of_the_level_finds_it_among_its_to_dos_and_decides(People people) {
        Page officer = people.at("sjj-officer", "/console?kind=sharing");
        By.row(officer, TITLE).getByRole(AriaRole.LINK).first().click();
        RequestScreen screen = new RequestScreen(officer);
        screen.mask("负责人", "部分遮盖").words("裁决共享", "裁决的理由", "核验负责人属于法定职责");
        assertThat(screen.main()).containsText("数据主管部门已裁决");

        Page consumer = people.at(CONSUMER, request);
        assertThat(new RequestScreen(consumer).main()).containsText("核验负责人属于法定职责");
        By.link(consumer, "看授权").or(By.button(consumer, "看授权")).first().click();
        assertThat(By.button(consumer, "取文件并下载")).isVisible();
        grant = consumer.url();
        consumer.navigate("/console/notices");
        assertThat(consumer.getByRole(AriaRole.MAIN)).containsText("裁决");
    }

    @Test
    @Order(5)
    @Article({"GW-25", "GW-27"})
    void its_steward_suspends_the_grant_and_nobody_has_anything_by_it(People people) {
        Page steward = people.at(CareHomes.STEWARD, grant);
        new RequestScreen(steward).confirm("暂停授权", "发现超出用途使用");
        assertThat(steward.getByText("发现超出用途使用").first()).isVisible();
        assertThat(By.button(steward, "恢复授权")).hasCount(0);

        Page consumer = people.at(CONSUMER, grant);
        assertThat(new RequestScreen(consumer).main()).containsText("授权已暂停，不能使用");
        assertThat(By.button(consumer, "取文件并下载")).hasCount(0);
    }

    @Test
    @Order(6)
    @Article({"GW-25", "GW-27"})
    void its_head_resumes_it_and_the_consumer_takes_the_file(People people) {
        Page head = people.at(CareHomes.HEAD, grant);
        new RequestScreen(head).words("恢复授权", "理由", "已核实，属于申请的用途");
        assertThat(By.button(head, "暂停授权")).isVisible();

        Page consumer = people.at(CONSUMER, grant);
        RequestScreen screen = new RequestScreen(consumer).act("取文件并下载");
        assertThat(screen.main()).containsText("已下载");
    }
}
