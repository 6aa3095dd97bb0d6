package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** 普查与负面清单: the authority counts its level and takes the list away; what is withheld is read with its basis. */
@OnStage
class CensusJourney {

    private static final Pattern SIGN = Pattern.compile("&#x([0-9a-fA-F]+);");

    @Test
    @Article({"GW-13", "TJ-10"})
    void the_officer_counts_the_level_looks_at_one_institution_and_takes_the_list_away(People people)
            throws IOException {
        Page page = people.at("sjj-officer", "/console");
        By.link(page, "目录管理").first().click();
        By.link(page, "普查").first().click();
        Locator counts = page.locator("table.census").first();
        assertThat(counts).containsText("太原市公安局");
        assertThat(counts).containsText("合计");

        By.button(page, "太原市公安局").click();
        assertThat(By.heading(page, "太原市公安局的资源")).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("人口登记");

        Download file = page.waitForDownload(() -> By.link(page, "导出 XLSX").click());
        assertThat(file.suggestedFilename()).endsWith(".xlsx");
        assertThat(text(file.path())).contains("太原市公安局", "人口登记");
    }

    @Test
    @Article({"GW-13", "FH-8"})
    void others_count_their_own_alone(People people) {
        Page page = people.at("mzj-steward", "/console/catalog/census");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("太原市民政局");
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("太原市公安局");
    }

    @Test
    @Article({"GW-15", "TJ-16", "TY-8", "SX-8"})
    void what_is_not_opened_is_read_with_what_it_rests_on(People people) {
        Page page = people.at("sjj-officer", "/console/catalog/negative-list");
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("清单"))
                .getByText("不予开放")
                .click();
        By.choose(page, "提供方", "太原市公安局");

        Locator withheld = page.getByRole(AriaRole.TABLE).first();
        assertThat(By.row(page, "公民身份号码").first()).containsText("《");
        assertThat(withheld).containsText("依据");
        assertThat(page.locator(".article-chip").first()).isVisible();
        By.link(page, "人口登记基本信息").first().click();
        assertThat(By.heading(page, "人口登记基本信息")).isVisible();
    }

    /** All texts of a spreadsheet, which is an archive of XML. */
    private static String text(Path xlsx) throws IOException {
        StringBuilder found = new StringBuilder();
        try (ZipFile archive = new ZipFile(xlsx.toFile())) {
            for (ZipEntry part : Collections.list(archive.entries())) {
                found.append(new String(archive.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return SIGN.matcher(found).replaceAll(sign -> Character.toString(Integer.parseInt(sign.group(1), 16)));
    }
}
