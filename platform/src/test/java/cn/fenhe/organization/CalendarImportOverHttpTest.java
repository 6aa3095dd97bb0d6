package cn.fenhe.organization;

import static cn.fenhe.organization.Refused.with;

import cn.fenhe.PlatformTest;
import cn.fenhe.regulation.Article;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The State Council's next arrangement is taken in by the system administrator. */
@PlatformTest
@Article("FH-6")
class CalendarImportOverHttpTest {

    private static final String NEW_YEAR = "date,name,kind\n2093-01-01,元旦,off\n";

    @Autowired
    People people;

    @Autowired
    Acts acts;

    @Test
    void theSystemAdministratorImportsAYearAndEveryoneReadsIt() {
        put(people.systemAdministrator().http(), 2093, NEW_YEAR).expectStatus().isOk();

        people.anyone()
                .get("/api/v1/regulations/calendar/2093")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.imported")
                .isEqualTo(true)
                .jsonPath("$.days[0].date")
                .isEqualTo("2093-01-01");
        acts.entry("organization.import-calendar", 2093);
    }

    @Test
    void nobodyElseDoes() {
        with(
                put(people.securityAdministrator().http(), 2094, NEW_YEAR),
                403,
                "organization.administrators-apart-from-data");
        SignedIn anyone = people.anyone();
        anyone.get("/api/v1/session");
        with(put(anyone, 2094, NEW_YEAR), 401, "organization.sign-in-required");
    }

    @Test
    void aCalendarThatDoesNotFitIsRefusedWithItsLine() {
        with(
                        put(people.systemAdministrator().http(), 2095, "date,name,kind\n2095-13-01,元旦,off\n"),
                        422,
                        "regulation.calendar-date")
                .jsonPath("$.line")
                .isEqualTo(2);
    }

    private static RestTestClient.ResponseSpec put(SignedIn by, int year, String csv) {
        return by.client()
                .put()
                .uri("/api/v1/regulations/calendar/{year}", year)
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(csv)
                .exchange();
    }
}
