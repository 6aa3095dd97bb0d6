package cn.fenhe.release.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Ids;
import cn.fenhe.regulation.Article;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A minute's number holds over all nodes and restarts; what a node loses, nobody gains. */
@PlatformTest
@Article("FH-13")
class RatesTest {

    private static final Instant MINUTE = Instant.parse("2026-11-20T08:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void twoNodesTogetherGiveNoMoreThanTheMinutesNumber() {
        Rates.Spender holder = new Rates.Spender(Ids.next(), Ids.next());
        Rates one = node();
        Rates other = node();

        int given = 0;
        for (int i = 0; i < 300; i++) {
            given += (i % 3 == 0 ? one : other).spend(holder, 100, 1, MINUTE.plusSeconds(i % 60)) ? 1 : 0;
        }

        assertThat(given).isLessThanOrEqualTo(100).isGreaterThanOrEqualTo(90);
    }

    @Test
    void aRestartedNodeGetsOnlyWhatIsLeft() {
        Rates.Spender holder = new Rates.Spender(Ids.next(), Ids.next());
        assertThat(node().spend(holder, 10, 7, MINUTE)).isTrue();

        Rates restarted = node();
        assertThat(restarted.spend(holder, 10, 4, MINUTE)).isFalse();
        assertThat(restarted.spend(holder, 10, 3, MINUTE)).isTrue();
        assertThat(restarted.spend(holder, 10, 1, MINUTE.plusSeconds(60))).isTrue();
    }

    @Test
    void aClockThatRunsBehindGetsNoMinuteOfItsOwn() {
        Rates.Spender holder = new Rates.Spender(Ids.next(), Ids.next());
        assertThat(node().spend(holder, 10, 10, MINUTE.plusSeconds(60))).isTrue();

        assertThat(node().spend(holder, 10, 1, MINUTE)).isFalse();
    }

    @Test
    void moreThanAMinuteHoldsIsNeverGiven() {
        Rates.Spender holder = new Rates.Spender(Ids.next(), Ids.next());

        assertThat(node().spend(holder, 10, 11, MINUTE)).isFalse();
    }

    @Test
    void theMinuteIsTheHoldersUnderWhicheverNumber() {
        UUID resource = Ids.next();
        Rates.Spender holder = new Rates.Spender(resource, Ids.next());
        assertThat(node().spend(holder, 10, 6, MINUTE)).isTrue();
        assertThat(node().spend(holder, 6, 1, MINUTE)).isFalse();
        assertThat(node().spend(holder, 10, 4, MINUTE)).isTrue();
        assertThat(node().spend(new Rates.Spender(resource, null), 10, 10, MINUTE))
                .isTrue();
    }

    @Test
    void whatTheProviderLoweredItToHoldsForEveryGrant() {
        Rates node = node();
        Rates.Spender holder = new Rates.Spender(Ids.next(), Ids.next());
        assertThat(node.most(holder, 10)).isEqualTo(10);
        node.lower(holder, 3);
        assertThat(node.most(holder, 10)).isEqualTo(3);
        assertThat(node.most(holder, 2)).isEqualTo(2);
        assertThat(node.spend(holder, 10, 4, MINUTE)).isFalse();
        assertThat(node.spend(holder, 10, 3, MINUTE)).isTrue();
        assertThat(node.spend(holder, 10, 1, MINUTE)).isFalse();
        assertThat(node.spend(holder, 10, 3, MINUTE.plusSeconds(60))).isTrue();
    }

    private Rates node() {
        return new Rates(jdbc, transactions);
    }
}
