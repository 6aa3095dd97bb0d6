package cn.fenhe.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.api.Ids;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.census.Census;
import cn.fenhe.catalog.census.CensusCount;
import cn.fenhe.catalog.census.CensusGap;
import cn.fenhe.catalog.census.CensusLine;
import cn.fenhe.catalog.census.NegativeList;
import cn.fenhe.catalog.census.Withheld;
import cn.fenhe.catalog.revision.Compiling;
import cn.fenhe.organization.Acts;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a city has catalogued, what of it has data, what is late, what is not opened and why. */
@PlatformTest
@Article({"TJ-10", "TJ-16", "GW-16"})
class CensusTest {

    @Autowired
    Census census;

    @Autowired
    NegativeList negative;

    @Autowired
    Catalog catalog;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    @Autowired
    Acts acts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    PlayedClock played;

    @Autowired
    Clock clock;

    City city;
    Institution provider;
    Caller steward;
    Caller officer;

    @BeforeEach
    void aCityOfItsOwn() {
        city = cities.taiyuan();
        provider = cities.institution(city, "市气象局");
        steward = entries.caller(provider, Role.STEWARD);
        officer = entries.caller(city.authority(), Role.AUTHORITY_OFFICER);
    }

    @AfterEach
    void theClockIsRight() {
        played.reset();
    }

    private Entry plain() {
        return entries.published(provider, Items.text("station", "站点").build());
    }

    private void collect(Entry entry) {
        transactions.executeWithoutResult(status -> {
            catalog.attach(entry.resource(), Ids.next());
            catalog.collected(new Collected(entry.resource(), 1L, 10, 0, clock.instant(), steward.id()));
        });
    }

    @Test
    void anInstitutionIsCountedByWhatItCataloguedAttachedAndOpened() {
        Entry fresh = plain();
        collect(fresh);
        transactions.executeWithoutResult(status -> catalog.released(fresh.resource(), true));
        plain();
        entries.published(provider, Items.idNumber().build());
        entries.submitted(provider, Descriptions.of(Items.text("a", "甲").build()));

        CensusCount count = census.counts(officer).getFirst();

        assertThat(count.providerName()).isEqualTo("市气象局");
        assertThat(count.compiled()).isEqualTo(4);
        assertThat(count.published()).isEqualTo(3);
        assertThat(count.attached()).isEqualTo(1);
        assertThat(count.never()).isEqualTo(2);
        assertThat(count.released()).isEqualTo(1);
        assertThat(count.openable()).isEqualTo(1);
        assertThat(count.withheld()).isEqualTo(1);
        assertThat(count.overdue()).isZero();
    }

    @Test
    void whatIsOlderThanItsCycleIsOverdue() {
        Entry entry = plain();
        collect(entry);
        played.advance(Duration.ofDays(400));

        CensusCount count = census.counts(steward).getFirst();
        assertThat(count.overdue()).isEqualTo(count.cyclic());
        assertThat(lines(steward, CensusGap.OVERDUE)).hasSize((int) count.cyclic());
    }

    @Test
    void whatIsMissingIsListedWithItsReason() {
        Entry attached = plain();
        collect(attached);
        Entry bare = entries.published(provider, Items.idNumber().build());

        assertThat(lines(officer, CensusGap.UNATTACHED))
                .extracting(CensusLine::resource)
                .containsExactly(bare.resource());
        assertThat(lines(officer, CensusGap.NOT_OPENED))
                .filteredOn(line -> line.resource().equals(bare.resource()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.opening()).isEqualTo(OpeningType.NOT_OPENED);
                    assertThat(line.reasons()).isNotEmpty();
                });
        assertThat(lines(officer, null)).hasSize(2);
    }

    @Test
    @Article({"FH-8", "FH-16"})
    void draftsAreCountedForTheirOwnInstitutionAlone() {
        Caller other = entries.caller(cities.institution(city, "市水务局"), Role.STEWARD);
        draft();

        assertThat(census.counts(steward))
                .singleElement()
                .satisfies(count -> assertThat(count.compiled()).isEqualTo(1));
        assertThat(census.counts(officer)).isEmpty();
        assertThat(census.counts(other)).isEmpty();
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> census.counts(people.auditAdministrator().caller()))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Autowired
    Compiling compiling;

    private void draft() {
        compiling.draft(steward, Descriptions.of(Items.text("a", "甲").build()).input());
    }

    @Test
    void theWholeIsExportedAsAWorkbookAndRecorded() throws IOException {
        Entry entry = plain();
        Path workbook = folder.resolve("census.xlsx");

        try (OutputStream out = Files.newOutputStream(workbook)) {
            census.write(officer, Locale.CHINESE, out);
        }

        assertThat(text(workbook)).contains("市气象局", entry.title(), "已挂接", "不予开放的依据");
        acts.entry("catalog.census-export", city.authority().id());
    }

    @TempDir
    Path folder;

    private static String text(Path workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(text)
                .replaceAll(escaped -> Character.toString(Integer.parseInt(escaped.group(1), 16)));
    }

    private List<CensusLine> lines(Caller caller, @Nullable CensusGap gap) {
        return census.lines(caller, provider.id(), gap, Paging.FIRST);
    }

    @Test
    @Article({"GW-15", "TY-8"})
    void theNegativeListTellsEachWithheldItemWithItsBasisInPages() {
        Entry one = entries.published(
                provider, Items.text("a", "甲").build(), Items.idNumber().build());
        Entry two = entries.published(provider, Items.fullName().build());
        plain();
        Person reader = people.steward(cities.institution(city, "市水务局"));

        List<Withheld> withheld =
                negative.page(reader.caller(), NegativeList.From.OPENING, provider.id(), Paging.FIRST);

        assertThat(withheld).extracting(Withheld::resource).containsExactly(two.resource(), one.resource());
        assertThat(withheld.getLast().items()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("公民身份号码");
            assertThat(item.basis()).isNotBlank();
            assertThat(item.grade()).isEqualTo(Grade.L4);
        });
        reader.http()
                .get("/api/v1/catalog/negative-list?from=OPENING&limit=1&provider=" + provider.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.next")
                .isNotEmpty();
        reader.http()
                .get("/api/v1/catalog/negative-list?from=SHARING&provider=" + provider.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }
}
