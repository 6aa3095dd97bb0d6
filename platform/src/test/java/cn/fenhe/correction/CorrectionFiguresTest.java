package cn.fenhe.correction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many doubts are answered, and how many in time, is told to the heads and officers of a level. */
@PlatformTest
@Article("GW-26")
class CorrectionFiguresTest {

    @Autowired
    Corrections corrections;

    @Autowired
    CorrectionFigures figures;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    @Autowired
    PlayedClock clock;

    private City city;
    private Caller provider;
    private Caller user;
    private Caller officer;
    private Entry entry;

    @BeforeEach
    void aPublishedEntry() {
        city = cities.taiyuan();
        Institution environment = cities.institution(city, "生态环境局");
        provider = entries.caller(environment, Role.STEWARD);
        user = entries.caller(cities.institution(city, "卫健委"), Role.STEWARD);
        officer = entries.caller(city.authority(), Role.AUTHORITY_OFFICER);
        entry = entries.published(environment, Items.text("station", "站点").build());
        clock.set(Instant.parse("2026-03-09T02:00:00Z"));
    }

    @AfterEach
    void theClockRunsOn() {
        clock.reset();
    }

    private UUID report() {
        return corrections
                .report(user, new Corrections.Report(entry.resource(), null, "缺少一天", null))
                .id();
    }

    private void answer(UUID correction) {
        corrections.verify(provider, correction);
        corrections.answer(provider, correction, CorrectionState.EXPLAINED, "停机检修");
    }

    @Test
    void answersAreCountedByWhetherTheyCameInTime() {
        UUID inTime = report();
        UUID late = report();
        report();
        assertThat(figures.beneath(officer)).isEqualTo(new CorrectionFigures.Answers(0, 0, 0));

        answer(inTime);
        clock.set(Instant.parse("2026-03-25T02:00:00Z"));
        answer(late);

        assertThat(figures.beneath(officer)).isEqualTo(new CorrectionFigures.Answers(2, 1, 1));
    }

    @Test
    void theYearBeginsAnewAndWhatIsOverdueStays() {
        answer(report());
        report();
        clock.set(Instant.parse("2027-01-04T02:00:00Z"));

        assertThat(figures.beneath(officer)).isEqualTo(new CorrectionFigures.Answers(0, 0, 1));
    }

    @Test
    @Article({"XZ-6", "FH-16"})
    void anotherLevelSeesItsOwnAndAStewardSeesNone() {
        answer(report());
        Person elsewhere = people.authorityOfficer(cities.taiyuan());
        assertThat(figures.beneath(elsewhere.caller())).isEqualTo(new CorrectionFigures.Answers(0, 0, 0));

        people.steward(cities.institution(city, "教育局"))
                .http()
                .get("/api/v1/corrections/figures")
                .expectStatus()
                .isForbidden();
        elsewhere
                .http()
                .get("/api/v1/corrections/figures")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.answered")
                .isEqualTo(0);
    }
}
