package cn.fenhe.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;

/**
 * A page of one of the faces, and somebody who has business there.
 *
 * @param name what its pictures are called
 * @param account who looks at it, {@link Stage#CITIZEN} for anyone
 * @param address within the platform; {@code {name}} stands for the id of something that the demonstration made
 * @param click what is clicked there to come to the page, empty for nothing
 */
record Place(String name, String account, String address, String click) {

    Place(String name, String account, String address) {
        this(name, account, address, "");
    }

    private static final double QUIET = 10_000;

    /** Goes there, and waits until nothing is fetched or drawn any more. */
    void show(Page page, Map<String, String> ids) {
        String path = address;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        page.navigate(path);
        settle(page);
        if (!click.isEmpty()) {
            String before = page.url();
            page.locator(click).first().click();
            page.waitForURL(url -> !url.equals(before));
            settle(page);
        }
    }

    static void settle(Page page) {
        try {
            page.waitForLoadState(LoadState.NETWORKIDLE, new Page.WaitForLoadStateOptions().setTimeout(QUIET));
        } catch (PlaywrightException stillFetching) {
            // a page that follows its progress is never quiet; it is drawn all the same
        }
        page.waitForFunction(
                "() => document.querySelector('[aria-busy=true]:not(.ant-btn)') === null && document.getAnimations()"
                        + ".every(a => a.playState !== 'running' || a.effect?.getTiming().iterations === Infinity)",
                null,
                new Page.WaitForFunctionOptions().setTimeout(QUIET));
    }
}
