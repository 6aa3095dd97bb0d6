package cn.fenhe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.demo.PlayedCity;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The people of one test, each before a browser of their own. What their pages fail at by themselves fails the test. */
final class People {

    private final Stage stage;
    private final List<BrowserContext> browsers = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    People(Stage stage) {
        this.stage = stage;
    }

    PlayedCity city() {
        return stage.played();
    }

    /** Somebody of the city, signed in, before an empty page. */
    Page at(String account) {
        return at(account, Look.DESK);
    }

    Page at(String account, Look look) {
        BrowserContext browser = stage.browserOf(account, look);
        browsers.add(browser);
        browser.onWebError(error -> faults.add("uncaught: " + error.error()));
        browser.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        return browser.newPage();
    }

    /** Somebody of the city, signed in, on one of the pages. */
    Page at(String account, String path) {
        Page page = at(account);
        page.navigate(path);
        return page;
    }

    /** Anyone, not signed in. */
    Page citizen() {
        return at(Stage.CITIZEN);
    }

    /** One's session has ended, and the next who signs in does it anew. */
    void forget(String account) {
        stage.forget(account);
    }

    void takePictures(Path folder, String name) {
        int number = 0;
        for (BrowserContext browser : browsers) {
            for (Page page : browser.pages()) {
                Path picture =
                        folder.resolve(name.replaceAll("[^\\w.\\u4e00-\\u9fff-]+", "-") + "-" + ++number + ".png");
                try {
                    page.screenshot(
                            new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
                    System.err.println("  how it looked at " + page.url() + ": " + picture);
                } catch (PlaywrightException gone) {
                    System.err.println("  no picture of " + page.url() + ": " + gone.getMessage());
                }
            }
        }
    }

    void leave(boolean sound) {
        browsers.forEach(BrowserContext::close);
        if (sound) {
            assertThat(faults).as("what the pages failed at by themselves").isEmpty();
        }
    }
}
