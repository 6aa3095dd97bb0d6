package cn.fenhe.browser;

import cn.fenhe.demo.PlayedCity;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A running platform with the demonstration's city on it, and a browser before it. For one thread. */
final class Stage implements AutoCloseable {

    /** Nobody: the public. */
    static final String CITIZEN = "";

    private static final double PATIENCE = 15_000;

    private final PlayedCity city;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, String> signedIn = new HashMap<>();

    private Stage(PlayedCity city, Playwright playwright, Browser browser) {
        this.city = city;
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Opens the browser, then starts a platform on a fresh data folder and plays the demonstration on it. With {@code fenhe.browser.data}
     * a folder played before is taken, and with {@code fenhe.browser.at} a platform that runs already with that folder, or a development
     * server before it.
     */
    static Stage open() throws IOException {
        Playwright playwright = Chromium.playwright();
        try {
            Browser browser = Chromium.launch(playwright);
            return new Stage(city(), playwright, browser);
        } catch (IOException | RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    private static PlayedCity city() throws IOException {
        String data = System.getProperty("fenhe.browser.data");
        String running = System.getProperty("fenhe.browser.at");
        if (data != null && running != null) {
            return PlayedCity.at(URI.create(running), Path.of(data));
        }
        return PlayedCity.start(
                Launch.stage(), data == null ? fresh() : Path.of(data), step -> System.err.println("  " + step));
    }

    private static Path fresh() throws IOException {
        Path data = Launch.home().resolve("browser/target/city");
        if (Files.exists(data)) {
            try (Stream<Path> left = Files.walk(data)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return data;
    }

    PlayedCity played() {
        return city;
    }

    /**
     * A browser of somebody's own, without any page yet.
     *
     * @param account who is signed in, {@link #CITIZEN} for nobody
     */
    BrowserContext browserOf(String account, Look look) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(city.base().toString())
                .setViewportSize(look.width(), look.height())
                .setLocale(look.locale())
                .setTimezoneId("Asia/Shanghai")
                .setAcceptDownloads(true);
        if (!account.equals(CITIZEN)) {
            options.setStorageState(signedIn.computeIfAbsent(account, this::signIn));
        }
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(2 * PATIENCE);
        context.addInitScript(
                "if (origin !== 'null') localStorage.setItem('fenhe.language', '" + look.language() + "')");
        return context;
    }

    /** Forgets who signed in, after sessions ended. */
    void forget(String account) {
        signedIn.remove(account);
    }

    private String signIn(String account) {
        try (BrowserContext context = browserOf(CITIZEN, Look.DESK)) {
            Page page = context.newPage();
            new SignInScreen(page)
                    .open()
                    .signIn(account, city.password(account))
                    .arrived();
            return context.storageState();
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        city.close();
    }
}
