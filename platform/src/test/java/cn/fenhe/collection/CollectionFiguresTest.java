package cn.fenhe.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.catalog.DataType;
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
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How much a level collects by the hour, for its wall: figures, and only of those beneath. */
@PlatformTest
@Article("TJ-11")
class CollectionFiguresTest {

    @Autowired
    CollectionFigures figures;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    @Autowired
    Entries entries;

    @Autowired
    Runs runs;

    @Autowired
    PlayedClock clock;

    private City city;
    private Institution provider;
    private Person steward;
    private Caller officer;

    @BeforeEach
    void begin() {
        city = cities.taiyuan();
        provider = cities.institution(city, "民政局");
        steward = people.steward(provider);
        officer = entries.caller(city.authority(), Role.AUTHORITY_OFFICER);
    }

    @AfterEach
    void theClockRunsOn() {
        clock.reset();
    }

    @Test
    void theRowsThatWereCommittedAreCountedByTheHour() {
        assertThat(figures.lately(officer).hours()).isEmpty();
        Entry entry = entries.published(
                provider,
                Items.text("id", "编号").build(),
                Items.item("n", "数量", DataType.INTEGER).build());

        runs.committed(steward, entry.resource(), "编号,数量\n1,2\n2,3\n");
        runs.committed(steward, entry.resource(), "编号,数量\n1,2\n");

        CollectionFigures.Lately lately = figures.lately(officer);
        assertThat(lately.hours().stream()
                        .mapToLong(CollectionFigures.Hour::rows)
                        .sum())
                .isEqualTo(3);
        assertThat(lately.hours().stream()
                        .mapToLong(CollectionFigures.Hour::runs)
                        .sum())
                .isEqualTo(2);
        clock.advance(Duration.ofDays(2));
        assertThat(figures.lately(officer).hours()).isEmpty();
    }

    @Test
    @Article({"XZ-6", "FH-16"})
    void anotherCitySeesNothingOfItAndAStewardIsRefused() {
        Entry entry = entries.published(provider, Items.text("id", "编号").build());
        runs.committed(steward, entry.resource(), "编号\n1\n");
        Person elsewhere = people.authorityOfficer(cities.taiyuan());

        elsewhere
                .http()
                .get("/api/v1/collection/figures")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.hours.length()")
                .isEqualTo(0);
        steward.http().get("/api/v1/collection/figures").expectStatus().isForbidden();
    }
}
