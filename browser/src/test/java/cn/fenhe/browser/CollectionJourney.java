package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 归集: a steward hands data in, sees what was understood of it, and nothing bad slips into the lake. */
@OnStage
@Article({"TJ-11", "TJ-12", "FH-2", "FH-5"})
class CollectionJourney {

    private static final String TITLE = "养老服务机构（归集）" + Long.toString(System.nanoTime(), 36);
    private static final int TOO_MANY_BYTES = 33 << 20;

    @BeforeAll
    static void publish(Stage stage) {
        stage.played().publish("mzj", CareHomes.described(TITLE));
    }

    @Test
    void a_file_is_looked_at_handed_in_and_stands_in_the_lake(People people) {
        Page page = people.at(CareHomes.STEWARD);
        UploadScreen screen = new UploadScreen(page).open().resource(TITLE).file("养老机构.csv", CareHomes.GOOD);

        assertThat(page.getByText("看过的 3 行都符合目录")).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("晋祠颐养中心");
        screen.send();

        assertThat(By.heading(page, TITLE)).isVisible();
        committed(page);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("养老机构.csv");
    }

    @Test
    void too_many_bad_rows_hold_the_run_until_another_person_answers_for_it(People people) {
        Page page = people.at(CareHomes.STEWARD);
        UploadScreen screen = new UploadScreen(page).open().resource(TITLE).file("存疑.csv", CareHomes.DOUBTFUL);
        assertThat(page.getByText("看过的 5 行中 2 行有问题")).isVisible();
        screen.send();

        assertThat(page.getByText("放行须由本单位另一位数据管理员或者单位负责人决定")).isVisible(UploadScreen.soon());
        assertThat(By.button(page, "接受并入湖")).hasCount(0);
        assertThat(By.row(page, "YL005")).containsText("手机号码不合规则");

        Page head = people.at(CareHomes.HEAD, "/console?kind=collection");
        By.row(head, TITLE).getByRole(AriaRole.LINK).first().click();
        By.button(head, "接受并入湖").click();
        assertThat(head.getByText("请写明理由")).isVisible();
        By.field(head, "理由").first().fill("两行问题数据已核实，余下的先用");
        By.button(head, "接受并入湖").click();
        committed(head);
        assertThat(head.getByText("两行问题数据已核实")).isVisible();
    }

    @Test
    void an_upload_over_the_limit_is_told_and_everything_chosen_stays(People people, @TempDir Path folder)
            throws IOException {
        Page page = people.at(CareHomes.STEWARD);
        Path large = folder.resolve("太大.csv");
        try (Writer out = Files.newBufferedWriter(large)) {
            out.write("机构编码,机构名称,床位数,负责人,联系电话\n");
            String line = "YL009,汾河养老院,120,王建国,13800001111\n".repeat(20);
            for (int bytes = 0; bytes < TOO_MANY_BYTES; bytes += line.length()) {
                out.write(line);
            }
        }
        UploadScreen screen =
                new UploadScreen(page).open().resource(TITLE).file(large).send();

        assertThat(screen.refusal().first()).isVisible(UploadScreen.soon());
        assertThat(page.getByText("文件和设置都还在。可以压缩成 .zip 后再报送")).isVisible();
        assertThat(page.getByText("太大.csv").first()).isVisible();
        assertThat(By.button(page, "重新报送")).isEnabled();
    }

    @Test
    void an_export_with_a_title_and_a_sum_shows_which_rows_are_data(People people) {
        Page page = people.at(CareHomes.STEWARD);
        UploadScreen screen = new UploadScreen(page).open().resource(TITLE).file("导出.xls", CareHomes.EXPORTED);
        assertThat(page.getByText("看过的 3 行都符合目录")).isVisible();
        assertThat(screen.place()).containsText("2 行没有计入数据");
        assertThat(screen.place()).containsText("合计");
        assertThat(screen.headerRow(2)).isChecked();

        screen.headerRow(3).check();
        assertThat(page.getByText("缺少必填的信息项").first()).isVisible();
        By.button(page, "改回自动识别").first().click();
        assertThat(page.getByText("看过的 3 行都符合目录")).isVisible();
        screen.send();

        committed(page);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("网页表格");
    }

    @Test
    void a_document_and_a_missing_choice_are_told_before_anything_is_sent(People people) {
        Page page = people.at(CareHomes.STEWARD);
        UploadScreen screen = new UploadScreen(page).open();
        screen.send();
        assertThat(page.getByText("请选择数据资源")).isVisible();
        screen.resource(TITLE).file("名录.docx", "PK");
        assertThat(page.getByText("不能报送 名录.docx")).isVisible();
    }

    private static void committed(Page page) {
        assertThat(page.locator("main").getByText("已入湖").first()).isVisible(UploadScreen.soon());
    }
}
