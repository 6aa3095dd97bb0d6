package cn.fenhe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 无障碍: axe-core examines every page in both languages; nothing serious may stand between a page and who reads it otherwise. */
@OnStage
class AccessibilityJourney {

    private static final String EXAMINATION = """
            () => axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations
                .filter((violation) => ['serious', 'critical'].includes(violation.impact))
                .map((violation) => `${violation.id}: ${violation.nodes.length} x ${violation.nodes[0].html.slice(0, 200)}`))""";

    @Test
    void no_page_has_a_serious_violation_in_either_language(Stage stage) throws IOException {
        String axe = Files.readString(Launch.home().resolve("console/node_modules/axe-core/axe.min.js"));
        List<String> violations = new ArrayList<>();
        for (Place place : Places.all()) {
            for (String language : List.of("zh", "en")) {
                try (BrowserContext browser = stage.browserOf(place.account(), Look.desk(language))) {
                    Page page = browser.newPage();
                    place.show(page, stage.played().ids());
                    page.evaluate(axe);
                    for (Object found : (List<?>) page.evaluate(EXAMINATION)) {
                        violations.add(place.name() + " (" + language + ") " + found);
                    }
                }
            }
        }
        assertThat(violations).isEmpty();
    }
}
