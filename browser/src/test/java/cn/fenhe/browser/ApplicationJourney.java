package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** 依申请开放: whoever applies is verified and decided about by two people, and takes the data by number and code. */
@OnStage
@Article({"TJ-23", "TY-8"})
class ApplicationJourney {

    private static final String DATASET = "/datasets/%s";
    private static final String ID_NUMBER = "11010519491231002X";

    @Test
    void a_person_applies_is_verified_approved_and_downloads_with_a_receipt(People people) throws IOException {
        Page citizen = people.citizen();
        ApplicationScreen own = new ApplicationScreen(citizen).open(dataset(people));
        own.declare("薛小禾" + System.nanoTime() % 1000, ID_NUMBER, "13800138000")
                .use("分析社区卫生服务的可及性", "存于加密硬盘，两人可读，到期删除")
                .accept()
                .send();
        assertThat(By.heading(citizen, "申请已提交")).isVisible();
        String number = own.number();
        String code = own.code();
        assertThat(code).startsWith("CX-");
        assertThat(citizen.url()).doesNotContain(code);

        Page steward = people.at("wjw-steward", "/console/opening?tab=applications");
        By.row(steward, number).getByRole(AriaRole.LINK).click();
        assertThat(steward.getByRole(AriaRole.MAIN)).containsText("110***********002X");
        By.button(steward, "受理").click();
        By.button(steward, "核验身份").click();
        By.button(steward, "核验身份").click();
        assertThat(steward.getByRole(AriaRole.MAIN)).containsText("当面核对证件原件");
        By.button(steward, "拟同意开放").click();
        By.button(steward, "提交审批").click();
        assertThat(steward.getByRole(AriaRole.MAIN)).containsText("等负责人审批");

        Page head = people.at("wjw-head", steward.url().replaceFirst("^https?://[^/]+", ""));
        By.button(head, "同意开放").click();
        assertThat(head.getByRole(AriaRole.MAIN)).containsText("申请人可以下载");

        Page later = people.citizen();
        new ApplicationScreen(later).look(number, code);
        assertThat(later.getByRole(AriaRole.MAIN)).containsText("可以下载");
        Download file = later.waitForDownload(() -> By.button(later, "下载 CSV").click());
        String text = Files.readString(file.path());
        assertThat(text).contains("社区卫生服务中心", "*").doesNotContain("药品采购额");
        assertThat(later.getByRole(AriaRole.MAIN)).containsText("与回执的 SM3 一致");
        By.link(later, "核验回执").click();
        assertThat(later.getByRole(AriaRole.MAIN)).containsText("回执");
    }

    @Test
    void a_refusal_tells_its_reasons_and_what_can_be_done_against_it(People people) {
        Page citizen = people.citizen();
        ApplicationScreen own = new ApplicationScreen(citizen)
                .open(dataset(people))
                .declare("某人" + System.nanoTime() % 1000, ID_NUMBER, "13800138000")
                .use("想看看", "没有措施")
                .accept()
                .send();
        String number = own.number();
        String code = own.code();

        Page steward = people.at("wjw-steward", "/console/opening?tab=applications");
        By.row(steward, number).getByRole(AriaRole.LINK).click();
        By.button(steward, "受理").click();
        By.button(steward, "拟不予开放").click();
        By.field(steward, "理由").fill("没有说明安全保障措施");
        By.field(steward, "依据").fill("目录载明的开放条件");
        By.button(steward, "提交审批").click();
        assertThat(steward.getByRole(AriaRole.MAIN)).containsText("等负责人审批");

        Page head = people.at("wjw-head", steward.url().replaceFirst("^https?://[^/]+", ""));
        By.button(head, "同意不予开放").click();
        assertThat(head.getByRole(AriaRole.MAIN)).containsText("不予开放");

        Page later = people.citizen();
        new ApplicationScreen(later).look(number, code);
        assertThat(later.getByRole(AriaRole.MAIN)).containsText("没有说明安全保障措施");
        assertThat(later.getByRole(AriaRole.MAIN)).containsText("行政复议");
    }

    @Test
    void a_wrong_number_and_an_unread_undertaking_are_told_before_anything_is_sent(People people) {
        Page citizen = people.citizen();
        ApplicationScreen own = new ApplicationScreen(citizen).open(dataset(people));
        own.declare("薛小禾", "110105194912310021", "13800138000").use("研究", "内网");
        By.button(citizen, "提交申请").click();
        Locator main = citizen.getByRole(AriaRole.MAIN);
        assertThat(main).containsText("号码不对，请对照证件核对");
        assertThat(main).containsText("请阅读承诺书并勾选");

        new ApplicationScreen(citizen).look("KF20200101-000001", "CX-0000-0000-0000-0000");
        assertThat(main).containsText("没有这项申请，或者查询码不对");
    }

    private static String dataset(People people) {
        return DATASET.formatted(people.city().id("centres.resource"));
    }
}
