package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** 两人同改: what a colleague saved meanwhile is shown beside one's own; neither is overwritten. */
@OnStage
@Article("FH-14")
class ColleagueJourney {

    private static final String TITLE = "养老服务机构（两人同改）" + Long.toString(System.nanoTime(), 36);

    @Test
    void a_draft_that_a_colleague_changed_shows_both_versions(People people) {
        Page mine = people.at(CareHomes.STEWARD);
        CatalogueEditor editor = new CatalogueEditor(mine).create(TITLE).step("基本信息");
        Page theirs = people.at(CareHomes.STEWARD, mine.url());
        CatalogueEditor colleague = new CatalogueEditor(theirs).step("基本信息");

        colleague.summary().fill("同事写的摘要");
        colleague.step("信息项");
        assertThat(theirs.getByRole(AriaRole.STATUS)
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("自动保存"))
                        .first())
                .isVisible();
        editor.summary().fill("我写的摘要");
        editor.step("信息项");

        assertThat(mine.getByText("尚未覆盖")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        assertThat(mine.getByRole(AriaRole.MAIN)).containsText("同事写的摘要");
        assertThat(mine.getByRole(AriaRole.MAIN)).containsText("我写的摘要");

        By.button(mine, "采用对方的").click();
        editor.step("基本信息");
        assertThat(editor.summary()).hasValue("同事写的摘要");
    }
}
