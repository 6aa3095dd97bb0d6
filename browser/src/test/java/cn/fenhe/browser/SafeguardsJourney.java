package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What protects the platform is changed by the one whose office it is, with reasons, and what follows is seen at once or said to wait. */
@InOrder
@Article({"FH-16", "FH-4"})
class SafeguardsJourney {

    /** What nobody else would call anything. */
    private static final String WORD = "椿萱" + Long.toString(System.nanoTime() % 1_000_000, 36);

    @Test
    @Order(1)
    @Article("FH-13")
    void the_system_administrator_changes_the_threshold_and_sees_that_it_waits_for_a_restart(People people) {
        Page page = people.at("sysadmin", "/console/settings");
        Locator row = By.row(page, "问题数据阈值");
        assertThat(row).containsText("1%");

        change(page, "200");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("0 至 100");
        dialog.getByLabel("新的值").fill("2.5");
        By.button(dialog, "保存，重启后生效").click();

        assertThat(row).containsText("重启后 2.5%");
        assertThat(row).containsText("季度质量评估的结论");
        assertThat(page.locator(".settings-pending")).containsText("重启后生效");
    }

    @Test
    @Order(2)
    @Article("FH-13")
    void and_takes_it_back(People people) {
        Page page = people.at("sysadmin", "/console/settings");
        By.button(page, "修改问题数据阈值").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("理由").fill("仍按原来的阈值");
        By.button(dialog, "恢复默认（1%）").click();

        assertThat(By.row(page, "问题数据阈值")).not().containsText("重启后");
    }

    @Test
    @Order(3)
    void a_setting_that_the_machine_decides_says_where(People people) {
        Page page = people.at("sysadmin", "/console/settings");
        assertThat(By.row(page, "查询内存")).containsText("FENHE_LAKE_MEMORY");
        assertThat(By.button(page, "修改查询内存")).hasCount(0);
        assertThat(By.row(page, "外部数据库口令")).containsText("未设置");
    }

    @Test
    @Order(4)
    void the_security_administrator_rotates_a_key_and_the_old_one_is_kept(People people) {
        Page page = people.at("secadmin", "/console/security/keys");
        Locator keys = subjects(page);
        keys.locator("tbody tr.ant-table-row").first().waitFor();
        int before = keys.locator("tbody tr.ant-table-row").count();
        rotate(page, keys);
        assertThat(keys.locator("tbody tr.ant-table-row")).hasCount(before + 1);
        // the one between two rotations has digested nobody
        rotate(page, keys);
        assertThat(keys.locator("tbody tr.ant-table-row")).hasCount(before + 2);
        assertThat(keys.getByText("现用", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(1);
    }

    @Test
    @Order(5)
    @Article("FH-15")
    void and_destroys_one_that_is_kept_by_typing_what_is_lost(People people) {
        Page page = people.at("secadmin", "/console/security/keys");
        Locator kept = subjects(page).locator("tbody tr.ant-table-row").nth(1);
        By.button(kept, "销毁").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("谁看过此人，再也无法回答");
        dialog.getByLabel("理由").fill("轮换演练所留，没有用过");
        assertThat(By.button(dialog, "销毁")).isDisabled();
        dialog.getByRole(AriaRole.TEXTBOX).last().fill("永远查不到");
        By.button(dialog, "销毁").click();

        assertThat(kept).containsText("已销毁");
        assertThat(kept).containsText("轮换演练所留");
    }

    @Test
    @Order(6)
    @Article({"FH-21", "SD-10"})
    void a_word_that_is_in_use_here_is_added(People people) {
        Page page = people.at("secadmin", "/console/security/rules");
        assertThat(By.row(page, "公民身份号码").first()).containsText("身份证");
        By.button(page, "增加用词").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("用词").fill(WORD);
        dialog.getByLabel("理由").fill("本市老人证件的叫法");
        By.button(dialog, "增加用词").click();

        assertThat(By.row(page, WORD)).containsText("本市老人证件的叫法");
    }

    @Test
    @Order(7)
    @Article({"FH-21", "SD-10"})
    void and_an_item_that_is_called_so_is_in_doubt(People people) {
        Page page = people.at("mzj-steward");
        new CatalogueEditor(page).create("老人服务" + WORD).openItem(WORD, "cx_code", true);

        assertThat(page.getByText("像是个人信息").first()).isVisible();
    }

    @Test
    @Order(8)
    @Article({"FH-21", "SD-10"})
    void until_it_is_removed(People people) {
        Page page = people.at("secadmin", "/console/security/rules");
        By.button(By.row(page, WORD), "去掉").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("理由").fill("演示完毕");
        By.button(dialog, "去掉").click();

        assertThat(By.row(page, WORD)).hasCount(0);
    }

    @Test
    @Order(9)
    void the_audit_administrator_finds_each_of_it(People people) {
        Page page = people.at("auditadmin", "/console/audit");
        for (String act : List.of("修改系统设置", "下令销毁密钥", "增加个人信息用词")) {
            By.pick(page, "行为", act);
            assertThat(page.locator(".audit-line")
                            .filter(new Locator.FilterOptions().setHasText(act))
                            .first())
                    .isVisible();
        }
    }

    private static void change(Page page, String value) {
        By.button(page, "修改问题数据阈值").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("新的值").fill(value);
        dialog.getByLabel("理由").fill("季度质量评估的结论");
        By.button(dialog, "保存，重启后生效").click();
    }

    private static void rotate(Page page, Locator keys) {
        By.button(keys, "轮换").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("理由").fill("轮换演练");
        By.button(dialog, "轮换").click();
        assertThat(dialog).isHidden();
    }

    /** The keys by whose digests persons are found. */
    private static Locator subjects(Page page) {
        return page.locator("section.panel").filter(new Locator.FilterOptions().setHasText("被查询的人"));
    }
}
