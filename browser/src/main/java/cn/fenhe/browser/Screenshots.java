package cn.fenhe.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./fenhe screenshots}: a picture of every page in both languages, for a desk and for a phone, with an index to look at them. */
final class Screenshots {

    private static final List<Look> LOOKS =
            List.of(Look.desk("zh"), Look.desk("en"), Look.phone("zh"), Look.phone("en"));

    private final Stage stage;
    private final Path folder;
    private final List<String> remarks = new ArrayList<>();

    private Screenshots(Stage stage, Path folder) {
        this.stage = stage;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException unusable) {
            System.err.println("fenhe screenshots: " + unusable.getMessage());
            System.exit(2);
            return;
        }
        Files.createDirectories(options.out());
        try (Stage stage = Stage.open()) {
            Screenshots screenshots = new Screenshots(stage, options.out());
            List<Place> places = Places.all().stream()
                    .filter(place -> place.name().contains(options.only()))
                    .toList();
            places.forEach(screenshots::take);
            Files.writeString(options.out().resolve("index.html"), Index.of(places, LOOKS, screenshots.remarks));
            screenshots.remarks.forEach(System.err::println);
        }
        System.out.println(options.out().resolve("index.html"));
    }

    private void take(Place place) {
        System.err.println("  " + place.name());
        for (Look look : LOOKS) {
            try (BrowserContext browser = stage.browserOf(place.account(), look)) {
                Page page = browser.newPage();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                        remark(place, look, message.text());
                    }
                });
                place.show(page, stage.played().ids());
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve(file(place, look)))
                        .setFullPage(true));
                if (Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"))) {
                    remark(place, look, "is wider than the window");
                }
            } catch (PlaywrightException failed) {
                remark(place, look, String.valueOf(failed.getMessage()));
            }
        }
    }

    private void remark(Place place, Look look, String what) {
        remarks.add(file(place, look) + ": " + what);
    }

    static String file(Place place, Look look) {
        return place.name() + "-" + look.language() + "-" + look.width() + ".png";
    }

    /**
     * What the command line asks for.
     *
     * @param only pages with this in their name
     */
    private record Options(Path out, String only) {

        static Options parse(String[] arguments) {
            Path out = Path.of("screenshots");
            String only = "";
            for (int i = 0; i < arguments.length; i += 2) {
                if (i + 1 == arguments.length || !List.of("--out", "--only").contains(arguments[i])) {
                    throw new IllegalArgumentException(
                            "there are --out DIR and --only NAME, not " + String.join(" ", arguments));
                }
                if (arguments[i].equals("--out")) {
                    out = Path.of(arguments[i + 1]);
                } else {
                    only = arguments[i + 1];
                }
            }
            return new Options(out.toAbsolutePath().normalize(), only);
        }
    }
}
