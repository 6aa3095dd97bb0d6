package cn.fenhe.release.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Register;
import cn.fenhe.release.Registers;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A minute's number holds over all nodes and restarts; what a node loses, nobody gains. */
@PlatformTest
@Article("FH-13")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RatesTest {

    private static final Instant MINUTE = Instant.parse("2026-11-20T08:00:00Z");

    @Autowired
    Registers registers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Register air;

    @BeforeAll
    void air() {
        air = registers.air();
    }

    @Test
    void twoNodesTogetherGiveNoMoreThanTheMinutesNumber() {
        UUID grant = registers.opened(air).id();
        Rates one = node();
        Rates other = node();

        int given = 0;
        for (int i = 0; i < 300; i++) {
            given += (i % 3 == 0 ? one : other).spend(grant, 100, 1, MINUTE.plusSeconds(i % 60)) ? 1 : 0;
        }

        assertThat(given).isLessThanOrEqualTo(100).isGreaterThanOrEqualTo(90);
    }

    @Test
    void aRestartedNodeGetsOnlyWhatIsLeft() {
        UUID grant = registers.opened(air).id();
        assertThat(node().spend(grant, 10, 7, MINUTE)).isTrue();

        Rates restarted = node();
        assertThat(restarted.spend(grant, 10, 4, MINUTE)).isFalse();
        assertThat(restarted.spend(grant, 10, 3, MINUTE)).isTrue();
        assertThat(restarted.spend(grant, 10, 1, MINUTE.plusSeconds(60))).isTrue();
    }

    @Test
    void aClockThatRunsBehindGetsNoMinuteOfItsOwn() {
        UUID grant = registers.opened(air).id();
        assertThat(node().spend(grant, 10, 10, MINUTE.plusSeconds(60))).isTrue();

        assertThat(node().spend(grant, 10, 1, MINUTE)).isFalse();
    }

    @Test
    void moreThanAMinuteHoldsIsNeverGiven() {
        UUID grant = registers.opened(air).id();

        assertThat(node().spend(grant, 10, 11, MINUTE)).isFalse();
    }

    private Rates node() {
        return new Rates(jdbc, transactions);
    }
}
