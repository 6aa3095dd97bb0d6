package cn.fenhe.catalog;

import static cn.fenhe.catalog.Entries.ANY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.revision.Approving;
import cn.fenhe.catalog.revision.Assessment;
import cn.fenhe.catalog.revision.Compiling;
import cn.fenhe.catalog.revision.Reviewing;
import cn.fenhe.catalog.revision.RevisionState;
import cn.fenhe.catalog.revision.Revisions;
import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Several people at once: codes have no gaps, and one of two contrary acts wins. */
@PlatformTest
class AtOnceTest {

    private static final AtomicInteger HEADINGS = new AtomicInteger(100);

    @Autowired
    Compiling compiling;

    @Autowired
    Approving approving;

    @Autowired
    Revisions revisions;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Catalog catalog;

    @Autowired
    Notices notices;

    City city;
    Institution provider;
    Caller steward;
    String heading = "";

    @BeforeEach
    void aClassificationOfItsOwn() {
        city = cities.taiyuan();
        provider = cities.institution(city, "市公安局");
        steward = entries.caller(provider, Role.STEWARD);
        heading = String.valueOf(HEADINGS.incrementAndGet());
    }

    @Test
    @Article("TJ-10")
    void codesHaveNoGapsWhateverFailsMeanwhile() throws Exception {
        List<Callable<String>> acts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            boolean fails = i % 3 == 0;
            acts.add(() -> transactions.execute(status -> {
                if (fails) {
                    status.setRollbackOnly();
                }
                String code = compiling.draft(steward, described().input()).code();
                return fails ? "" : code;
            }));
        }
        List<String> codes =
                all(acts).stream().filter(code -> !code.isEmpty()).sorted().toList();
        assertThat(codes)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16)
                        .mapToObj(number -> "399%s/%06d".formatted(heading, number))
                        .toList());
    }

    @Test
    void theCodeOfADiscardedDraftIsGivenOutAgain() {
        compiling.draft(steward, described().input());
        Compiling.Started second = compiling.draft(steward, described().input());
        Compiling.Started third = compiling.draft(steward, described().input());
        compiling.discard(steward, second.revision(), "重复");
        assertThat(compiling.draft(steward, described().input()).code()).isEqualTo(second.code());
        assertThat(compiling.draft(steward, described().input()).code()).isGreaterThan(third.code());
    }

    @Test
    void ofASubmissionAndAReturnAtOnceOneIsRefusedWithTheStateItMet() throws Exception {
        for (int i = 0; i < 10; i++) {
            UUID revision = approved();
            Caller head = entries.caller(provider, Role.UNIT_HEAD);
            List<String> outcomes = all(List.of(
                    () -> outcome(() -> approving.submit(steward, revision, ANY)),
                    () -> outcome(() -> approving.giveBack(head, revision, "补充依据"))));
            assertThat(outcomes).containsExactlyInAnyOrder("done", "catalog.illegal-transition");
            assertThat(revisions.find(steward, revision).revision().state())
                    .isEqualTo(outcomes.getFirst().equals("done") ? RevisionState.SUBMITTED : RevisionState.DRAFT);
        }
    }

    @Test
    void ofTwoDraftsOfOneTitleAtOnceOneIsRefused() throws Exception {
        Descriptions same = described();
        List<String> outcomes = all(List.of(
                () -> outcome(() -> compiling.draft(steward, same.input())),
                () -> outcome(() -> compiling.draft(steward, same.input()))));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "catalog.duplicate-title");
    }

    @Test
    @Article("FH-5")
    void whatIsCutOffBeforeItsEndLeavesNothingHalfDone() {
        Entry entry = entries.confirmed(provider, Items.text("name", "名称").build());
        transactions.executeWithoutResult(cut -> {
            reviewing.publish(officer(), entry.revision(), ANY);
            cut.setRollbackOnly();
        });
        assertThat(revisions.find(steward, entry.revision()).revision()).satisfies(after -> {
            assertThat(after.state()).isEqualTo(RevisionState.CONFIRMED);
            assertThat(after.publishedAt()).isEmpty();
        });
        assertThat(catalog.published(entry.resource())).isEmpty();
        assertThat(notices.about("revision", entry.revision().toString())).isEmpty();
        assertThat(reviewing.publish(officer(), entry.revision(), ANY).state()).isEqualTo(RevisionState.PUBLISHED);
    }

    private Caller officer() {
        return entries.caller(city.authority(), Role.AUTHORITY_OFFICER);
    }

    private UUID approved() {
        UUID revision = compiling.draft(steward, described().input()).revision();
        approving.assess(steward, revision, ANY, new Assessment(new Assessment.Secrecy(true, null), null));
        approving.approve(entries.caller(provider, Role.UNIT_HEAD), revision, ANY);
        return revision;
    }

    private Descriptions described() {
        return Descriptions.of(Items.text("name", "名称").build()).classified("3", "99", heading);
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    private static List<String> all(List<Callable<String>> acts) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> done : people.invokeAll(acts)) {
                outcomes.add(done.get());
            }
            return outcomes;
        }
    }
}
