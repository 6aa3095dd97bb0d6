package cn.fenhe.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.api.Refusal;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.People;
import cn.fenhe.regulation.Article;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who took how much of whom is told by counts, to heads and officers of the level, and by nothing of what was in it. */
@PlatformTest
class FlowsTest {

    @Autowired
    Registers registers;

    @Autowired
    Releases releases;

    @Autowired
    Flows flows;

    @Autowired
    FlowCounts counts;

    @Autowired
    People people;

    @Autowired
    PlayedClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void eachDeliveryIsCountedOnceForItsProviderAndWhoTookItAndALookIsNone() {
        Register air = registers.air();
        Grant opened = registers.opened(air);
        Caller head = people.unitHead(air.provider()).caller();
        countedUntilNow();
        releases.preview(Caller.PUBLIC, opened.id(), 3);
        long rows = releases.file(Caller.PUBLIC, opened.id(), FileFormat.CSV)
                .receipt()
                .rows();
        releases.file(Caller.PUBLIC, opened.id(), FileFormat.CSV);

        clock.advance(Duration.ofSeconds(5));
        counts.count();
        counts.count();

        Flows.Own own = flows.own(head);
        assertThat(own.users()).singleElement().satisfies(flow -> {
            assertThat(flow.holder()).isNull();
            assertThat(flow.uses()).isEqualTo(2);
            assertThat(flow.rows()).isEqualTo(2 * rows);
        });
        assertThat(own.grants().active()).isEqualTo(1);
        Flows.Today today = flows.today(head);
        assertThat(today.flows()).isEqualTo(own.users());
        assertThat(today.newest())
                .hasSize(2)
                .allSatisfy(latest -> assertThat(latest.use()).isEqualTo(Use.FILE));
    }

    @Test
    @Article("FH-8")
    void singleReleasesOfOthersAreForTheAuthorityAlone() {
        Register air = registers.air();
        Grant opened = registers.opened(air);
        releases.file(Caller.PUBLIC, opened.id(), FileFormat.CSV);
        Caller uninvolved = people.unitHead(air.consumer()).caller();
        Caller provider = people.unitHead(air.provider()).caller();

        assertThat(flows.today(uninvolved).newest()).isEmpty();
        assertThat(flows.today(provider).newest())
                .singleElement()
                .satisfies(latest -> assertThat(latest.use()).isEqualTo(Use.FILE));
    }

    @Test
    void theFlowsOfALevelAreForItsHeadsAndOfficers() {
        Register air = registers.air();
        Caller steward = people.steward(air.provider()).caller();
        assertThatThrownBy(() -> flows.today(steward)).isInstanceOf(Refusal.class);
        assertThat(flows.own(steward).users()).isEmpty();
    }

    /** Other tests play other days, up to which all may have been counted. */
    private void countedUntilNow() {
        counts.count();
        jdbc.sql("UPDATE release.flows_counted SET until = :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
