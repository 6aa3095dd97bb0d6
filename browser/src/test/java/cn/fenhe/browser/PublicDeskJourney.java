package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** 数据需求、应用展示: what anyone sends in without an account, how the authority answers, and how it is seen by its reference and by all. */
@OnStage
class PublicDeskJourney {

    private static final String DIVISIONS = "行政区划代码（示范）";

    @Test
    @Article({"TJ-24", "SD-13"})
    void a_need_is_filed_answered_and_seen_by_its_reference(People people) {
        String wanted = "公交站点位置" + Long.toString(System.nanoTime(), 36);
        Page citizen = people.citizen();
        new PortalScreen(citizen).open();
        By.link(citizen, "数据需求").first().click();
        By.button(citizen, "提交需求").click();
        assertThat(citizen.getByText("请写明需要什么数据")).isVisible();
        By.field(citizen, "需要什么数据").fill(wanted);
        By.field(citizen, "用来做什么").fill("做换乘提示，每月更新一次即可");
        By.field(citizen, "联系方式（选填）").fill("someone@example.cn");
        By.button(citizen, "提交需求").click();
        assertThat(citizen.getByText("需求已提交")).isVisible();
        By.link(citizen, "查看这项需求").click();
        assertThat(need(citizen, wanted)).containsText("待答复");

        Page officer = people.at("sjj-officer", "/console/needs");
        Locator desk = opened(officer, wanted, "答复");
        assertThat(desk).containsText("someone@example.cn");
        By.button(desk, "答复提出人").click();
        assertThat(desk).containsText("请选择结论");
        desk.getByText("列入开放计划").click();
        desk.getByLabel("答复内容").fill("交通运输局已列入明年一季度开放计划。");
        By.button(desk, "答复提出人").click();
        assertThat(desk).hasCount(0);

        citizen.reload();
        assertThat(need(citizen, wanted)).containsText("列入开放计划");
        assertThat(need(citizen, wanted)).containsText("明年一季度");
        Page another = people.citizen();
        another.navigate("/needs");
        assertThat(need(another, wanted)).containsText("太原市数据局");
        assertThat(another.getByRole(AriaRole.MAIN)).not().containsText("someone@example.cn");
    }

    @Test
    @Article({"TJ-26", "SX-10"})
    void what_was_made_with_open_data_is_sent_in_reviewed_shown_and_taken_out(People people) {
        String name = "区划速查" + Long.toString(System.nanoTime(), 36);
        Page citizen = people.citizen();
        new PortalScreen(citizen).open().search("区划代码").dataset(DIVISIONS);
        String dataset = citizen.url().split("[?]")[0];
        By.link(citizen, "提交应用").click();
        assertThat(By.heading(citizen, "提交应用")).isVisible();
        By.field(citizen, "应用名称").fill(name);
        By.field(citizen, "它能做什么").fill("输入地址，查出各级区划代码。");
        By.field(citizen, "制作者").fill("晋源小站");
        By.field(citizen, "网址").fill("http://divisions.example.cn");
        By.button(citizen, "提交审核").click();
        assertThat(citizen.getByText("请填写以 https:// 开头的完整网址")).isVisible();
        By.field(citizen, "网址").fill("https://divisions.example.cn");
        By.button(citizen, "提交审核").click();
        assertThat(citizen.getByText("应用已提交审核")).isVisible();
        By.link(citizen, "查看审核情况").click();
        assertThat(item(citizen, name)).containsText("待审核");

        Page officer = people.at("sjj-officer", "/console/showcase");
        Locator desk = opened(officer, name, "审核");
        assertThat(desk).containsText("https://divisions.example.cn");
        desk.getByText("展示", new Locator.GetByTextOptions().setExact(true)).click();
        By.button(desk, "作出结论").click();
        assertThat(desk).hasCount(0);

        Page another = people.citizen();
        another.navigate(dataset);
        assertThat(another.getByRole(AriaRole.COMPLEMENTARY)).containsText(name);
        another.navigate("/showcase");
        assertThat(item(another, name)).containsText("晋源小站");

        officer.navigate("/console/showcase?stage=PUBLISHED");
        Locator again = opened(officer, name, "查看");
        again.getByText("撤下", new Locator.GetByTextOptions().setExact(true)).click();
        By.button(again, "作出结论").click();
        assertThat(again).containsText("请写明理由");
        again.getByLabel("理由").fill("网址已不能打开");
        By.button(again, "作出结论").click();
        assertThat(again).hasCount(0);

        another.reload();
        assertThat(item(another, name)).hasCount(0);
        citizen.reload();
        assertThat(item(citizen, name)).containsText("网址已不能打开");
    }

    private static Locator need(Page page, String wanted) {
        return page.getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText(wanted))
                .first();
    }

    private static Locator item(Page page, String name) {
        return page.locator("main .application")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    /** One of the matters of a desk, beside its list. */
    private static Locator opened(Page page, String matter, String act) {
        Locator line = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(matter));
        By.button(line, act).click();
        Locator beside = page.getByRole(AriaRole.DIALOG);
        beside.waitFor();
        return beside;
    }
}
