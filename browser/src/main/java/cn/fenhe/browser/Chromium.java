package cn.fenhe.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, driven by Playwright, which brings no browser of its own. */
final class Chromium {

    /** Where it is when the launcher did not say it by {@code CHROMIUM}. */
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private Chromium() {}

    /** Playwright itself, told to fetch nothing. */
    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** @throws IllegalStateException with what to install, when there is none */
    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(find())
                        .setArgs(arguments()));
    }

    private static Path find() {
        String told = System.getenv("CHROMIUM");
        if (told != null && !told.isBlank()) {
            return Path.of(told);
        }
        return USUAL.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium was found; install it (Debian, Ubuntu:"
                        + " apt-get install chromium fonts-noto-cjk), or set CHROMIUM to its program"));
    }

    /** Chromium's sandbox refuses to run as root, and only then is it left out. */
    private static List<String> arguments() {
        return "root".equals(System.getProperty("user.name"))
                ? List.of("--no-sandbox", "--disable-dev-shm-usage")
                : List.of("--disable-dev-shm-usage");
    }
}
