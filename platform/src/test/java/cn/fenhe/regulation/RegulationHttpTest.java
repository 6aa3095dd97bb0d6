package cn.fenhe.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.organization.People;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Anyone may read what the law says, and whom it binds. */
@PlatformTest
class RegulationHttpTest {

    @Autowired
    People people;

    @Autowired
    Regulations regulations;

    @Test
    void theTextsAreListedWithTheirStatusAndPaged() {
        Listed first = Objects.requireNonNull(people.anyone()
                .get("/api/v1/regulations?limit=7")
                .expectStatus()
                .isOk()
                .returnResult(Listed.class)
                .getResponseBody());
        people.anyone()
                .get("/api/v1/regulations?cursor={next}", first.next())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].code")
                .isEqualTo("TJ")
                .jsonPath("$.next")
                .isEmpty();
        people.anyone()
                .get("/api/v1/regulations")
                .expectBody()
                .jsonPath("$.items[?(@.code=='XZ')].status")
                .isEqualTo("DRAFT");
    }

    record Listed(String next) {}

    @Test
    @Article("FH-7")
    void anArticleSaysWhomItBindsToday() {
        people.anyone()
                .get("/api/v1/regulations/articles/TJ-17")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.citation")
                .isEqualTo("《天津市促进大数据发展应用条例》第十七条")
                .jsonPath("$.bindsToday[0]")
                .isEqualTo("tianjin")
                .jsonPath("$.bindsToday.length()")
                .isEqualTo(1)
                .jsonPath("$.duties[0].subject")
                .isEqualTo("S4");
        people.anyone()
                .get("/api/v1/regulations/articles/TJ-99")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("regulation.article-unknown");
    }

    @Test
    void theArticlesOfATextTheJurisdictionsAndACalendarAreThere() {
        people.anyone()
                .get("/api/v1/regulations/TY/articles")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(32);
        people.anyone().get("/api/v1/regulations/ZZ/articles").expectStatus().isNotFound();
        people.anyone()
                .get("/api/v1/regulations/jurisdictions")
                .expectBody()
                .jsonPath("$.items[?(@.id=='tianjin')].nameZh")
                .isEqualTo("天津");
        people.anyone()
                .get("/api/v1/regulations/calendar/2026")
                .expectBody()
                .jsonPath("$.known")
                .isEqualTo(true)
                .jsonPath("$.imported")
                .isEqualTo(false)
                .jsonPath("$.days.length()")
                .isEqualTo(39);
    }

    @Test
    void theComplianceTableIsServedToAnyone() {
        people.anyone()
                .get("/api/v1/regulations/compliance?limit=200")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.id=='GW-26')].served[0]")
                .exists()
                .jsonPath("$.items[?(@.duties[0])].id")
                .value(ids -> assertThat((List<?>) ids)
                        .isEqualTo(regulations.obligations().stream()
                                .flatMap(obligation -> obligation.ids().stream())
                                .distinct()
                                .toList()))
                .jsonPath("$.items[?(@.id=='FH-4')].served[0]")
                .exists();
    }
}
