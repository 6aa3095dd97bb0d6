package cn.fenhe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fenhe.regulation.Article;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** 核验: a receipt holds for the bytes that it was given for, and for no others. */
@OnStage
@Article({"TJ-21", "TJ-19", "SX-8"})
class VerifyReceiptJourney {

    @Test
    void a_receipt_and_its_file_are_verified_without_any_account(People people) {
        Page page = people.citizen();
        APIResponse file = download(page, people);
        VerifyScreen screen = new VerifyScreen(page).open().number(receiptOf(file));

        assertThat(screen.verdict("证明成立")).isVisible();
        screen.contentFile("行政区划代码.csv", file.body());
        assertThat(screen.says("文件一致").first()).isVisible();
    }

    @Test
    void a_file_with_one_changed_byte_is_told(People people) {
        Page page = people.citizen();
        APIResponse file = download(page, people);
        VerifyScreen screen = new VerifyScreen(page).open().number(receiptOf(file));
        byte[] changed = file.body().clone();
        changed[changed.length / 2] ^= 1;

        screen.contentFile("行政区划代码.csv", changed);

        assertThat(screen.says("文件不一致").first()).isVisible();
    }

    @Test
    void a_receipt_with_a_changed_digest_is_not_believed(People people) {
        Page page = people.citizen();
        APIResponse file = download(page, people);
        VerifyScreen screen = new VerifyScreen(page).open().number(receiptOf(file));
        assertThat(screen.verdict("证明成立")).isVisible();
        String receipt =
                page.request().get("/api/v1/receipts/" + receiptOf(file)).text();

        screen.open()
                .receiptFile(receipt.replaceFirst("\"rows\":\\d+", "\"rows\":7").getBytes(StandardCharsets.UTF_8));

        assertThat(screen.verdict("证明不成立")).isVisible();
    }

    @Test
    void what_is_no_receipt_is_told(People people) {
        VerifyScreen screen = new VerifyScreen(people.citizen()).open();

        screen.number("12345");
        assertThat(screen.says("请核对后再试")).isVisible();
        screen.receiptFile("{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
        assertThat(screen.says("这个文件不是回执，也不是审计证明")).isVisible();
        screen.number("01a1f8f6-c338-70a5-ab0b-8f0c37f03c16");
        assertThat(screen.says("回执").first()).isVisible();
    }

    private static APIResponse download(Page page, People people) {
        return page.request()
                .get("/api/v1/open/datasets/" + people.city().id("divisions.resource") + "/download?format=csv");
    }

    private static String receiptOf(APIResponse file) {
        return Objects.requireNonNull(file.headers().get("fenhe-receipt"), "every file comes with a receipt");
    }
}
