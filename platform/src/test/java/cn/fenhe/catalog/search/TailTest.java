package cn.fenhe.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import org.junit.jupiter.api.Test;

/** A change whose transaction committed late is not lost. */
@Article("FH-5")
class TailTest {

    private final Tail tail = new Tail(0);

    @Test
    void numbersThatWereSkippedAreAskedForUntilTheyCome() {
        tail.read(1);
        tail.read(4);
        assertThat(tail.skipped()).containsExactly(2L, 3L);
        tail.read(3);
        assertThat(tail.skipped()).containsExactly(2L);
        assertThat(tail.last()).isEqualTo(4);
    }

    @Test
    void onlyTheLastThousandAreAskedForAgain() {
        tail.read(1);
        tail.read(5000);
        assertThat(tail.skipped()).hasSizeLessThanOrEqualTo(Tail.WINDOW).first().isEqualTo(4000L);
        tail.read(6000);
        assertThat(tail.skipped()).hasSizeLessThanOrEqualTo(Tail.WINDOW).first().isEqualTo(5001L);
    }

    @Test
    void aRestartReadsTheWindowOnceMore() {
        assertThat(new Tail(2500).last()).isEqualTo(1500);
        assertThat(new Tail(10).last()).isZero();
    }
}
