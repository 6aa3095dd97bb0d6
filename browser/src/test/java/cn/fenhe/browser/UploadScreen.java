package cn.fenhe.browser;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** 报送数据: files are chosen, looked at and handed in. */
final class UploadScreen {

    private static final double A_RUN = 30_000;

    private final Page page;

    UploadScreen(Page page) {
        this.page = page;
    }

    /** By the navigation, as a steward comes here. */
    UploadScreen open() {
        page.navigate("/console");
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("数据归集"))
                .click();
        By.heading(page, "数据归集").waitFor();
        By.link(page, "报送数据").first().click();
        By.heading(page, "报送数据").waitFor();
        return this;
    }

    UploadScreen resource(String title) {
        By.choose(page, "数据资源", title);
        return this;
    }

    UploadScreen file(String name, String content) {
        chooser().setFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    UploadScreen file(Path path) {
        chooser().setFiles(path);
        return this;
    }

    private FileChooser chooser() {
        return page.waitForFileChooser(() -> page.getByText("把文件拖到这里，或者点击选择").click());
    }

    /** Where the table stands in the file. */
    Locator place() {
        return page.locator("section.panel").filter(new Locator.FilterOptions().setHas(By.heading(page, "表格位置")));
    }

    Locator headerRow(int row) {
        return place().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("第 " + row + " 行"));
    }

    /** Sends, and stays here when it is refused. */
    UploadScreen send() {
        By.button(page, "开始报送").click();
        return this;
    }

    /** As long as a small file may take into the lake. */
    static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(A_RUN);
    }

    Locator refusal() {
        return page.getByRole(AriaRole.ALERT);
    }
}
