package cn.fenhe.collection;

import static cn.fenhe.collection.Runs.present;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.lake.Change;
import cn.fenhe.organization.Acts;
import cn.fenhe.organization.Person;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A provider sees by which rows two snapshots of its data differ: counts at once, rows by the one door. */
@PlatformTest
@Article({"TJ-8", "TJ-12", "FH-1"})
class DifferencesOverHttpTest extends Providing {

    private static final String ZHANG = "11010519491231002X";
    private static final String LI = "440524188001010014";

    @Autowired
    Differences differences;

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient jdbc;

    private Entry counts() {
        return entries.published(
                provider,
                Items.text("code", "编号").key().build(),
                Items.item("n", "数量", DataType.INTEGER).build());
    }

    private static String difference(UUID run, @Nullable UUID from) {
        return "/api/v1/collection/runs/" + run + "/difference" + (from == null ? "" : "?from=" + from);
    }

    private static String rows(UUID run, String kind) {
        return "/api/v1/collection/runs/" + run + "/difference/rows?kind=" + kind;
    }

    @Test
    void aSnapshotIsComparedWithTheOneBeforeIt() {
        Entry entry = counts();
        CollectionRun older = runs.committed(steward, entry.resource(), "编号,数量\na,1\nb,2\nc,3\n");
        CollectionRun newer = runs.committed(steward, entry.resource(), "编号,数量\nb,2\nc,4\nd,5\ne,\n");

        steward.http()
                .get(difference(newer.id(), null))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.older")
                .isEqualTo(older.id().toString())
                .jsonPath("$.keyed")
                .isEqualTo(true)
                .jsonPath("$.added")
                .isEqualTo(2)
                .jsonPath("$.changed")
                .isEqualTo(1)
                .jsonPath("$.gone")
                .isEqualTo(1);
        steward.http()
                .get(rows(newer.id(), "CHANGED"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].before.n")
                .isEqualTo(3)
                .jsonPath("$.items[0].after.n")
                .isEqualTo(4)
                .jsonPath("$.receipt")
                .isNotEmpty();
        acts.entry("collection.compare", newer.id(), older.id().toString());
    }

    @Test
    void anyTwoSnapshotsOfAResourceCanBeComparedAndEachPairIsCountedOnce() {
        Entry entry = counts();
        CollectionRun first = runs.committed(steward, entry.resource(), "编号,数量\na,1\n");
        runs.committed(steward, entry.resource(), "编号,数量\nb,1\n");
        CollectionRun third = runs.committed(steward, entry.resource(), "编号,数量\na,1\nc,3\n");

        SnapshotDifference counted = differences.count(steward.caller(), third.id(), first.id());
        assertThat(counted).isEqualTo(new SnapshotDifference(first.id(), third.id(), true, 1, 0, 0));
        assertThat(differences.count(steward.caller(), third.id(), first.id())).isEqualTo(counted);
        assertThat(jdbc.sql("SELECT count(*) FROM collection.difference WHERE newer = ?")
                        .param(third.id())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void theRowsComeInPages() {
        Entry entry = counts();
        runs.committed(steward, entry.resource(), "编号,数量\nz,1\n");
        CollectionRun newer = runs.committed(steward, entry.resource(), "编号,数量\na,1\nb,2\nc,3\nz,1\n");

        byte[] first = present(steward.http()
                .get(rows(newer.id(), "ADDED") + "&limit=2")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[1].after.code")
                .isEqualTo("b")
                .returnResult()
                .getResponseBody());
        String next = JsonMapper.shared().readTree(first).path("next").asString();
        steward.http()
                .get(rows(newer.id(), "ADDED") + "&limit=2&cursor=" + next)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].after.code")
                .isEqualTo("c")
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    @Article({"FH-4", "TY-7"})
    void whoeverReadsRowsAboutPersonsIsRecordedForEachOfThem() {
        Entry entry = entries.published(
                provider, Items.idNumber().build(), Items.fullName().build());
        runs.committed(steward, entry.resource(), "公民身份号码,姓名\n" + ZHANG + ",张三\n");
        CollectionRun newer = runs.committed(steward, entry.resource(), "公民身份号码,姓名\n" + ZHANG + ",张山\n" + LI + ",李四\n");

        var page = differences.rows(steward.caller(), newer.id(), null, Change.CHANGED, 0, 50);

        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(present(row.before())).containsEntry("full_name", "张三");
            assertThat(present(row.after())).containsEntry("full_name", "张山");
        });
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM (SELECT canonical FROM audit.entry UNION ALL SELECT canonical FROM audit.intake) e
                        WHERE strpos(convert_from(canonical, 'UTF8'), :receipt) > 0
                          AND strpos(convert_from(canonical, 'UTF8'), 'subject') > 0""")
                        .param("receipt", page.receipt().id().toString())
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(page.receipt().rows()).isEqualTo(1);
    }

    @Test
    @Article("FH-8")
    void anotherInstitutionsRunsDoNotExist() {
        Entry entry = counts();
        runs.committed(steward, entry.resource(), "编号,数量\na,1\n");
        CollectionRun newer = runs.committed(steward, entry.resource(), "编号,数量\nb,1\n");
        Person other = people.steward(cities.institution(city, "教育局"));
        Person officer = people.person(provider, Role.AUTHORITY_OFFICER);

        other.http().get(difference(newer.id(), null)).expectStatus().isNotFound();
        other.http().get(rows(newer.id(), "ADDED")).expectStatus().isNotFound();
        officer.http().get(rows(newer.id(), "ADDED")).expectStatus().isForbidden();
    }

    @Test
    void whatCannotBeComparedSaysWhy() {
        Entry entry = counts();
        CollectionRun first = runs.committed(steward, entry.resource(), "编号,数量\na,1\n");
        CollectionRun elsewhere = runs.committed(steward, counts().resource(), "编号,数量\na,1\n");
        CollectionRun failed = runs.handIn(steward, CollectionOrder.of(entry.resource(), RunMode.REPLACE), "编号,数量\n");
        runs.await(steward, failed.id(), RunState.FAILED);

        refused(difference(first.id(), null), 404, "collection.first-snapshot");
        refused(difference(first.id(), elsewhere.id()), 409, "collection.snapshots-apart");
        refused(difference(failed.id(), first.id()), 409, "collection.no-snapshot");
    }

    private void refused(String address, int status, String code) {
        steward.http()
                .get(address)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
