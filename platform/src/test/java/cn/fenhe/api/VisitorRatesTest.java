package cn.fenhe.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fenhe.PlayedClock;
import cn.fenhe.regulation.Article;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One visitor who comes too often waits; the others do not. */
@Article("FH-13")
class VisitorRatesTest {

    private final PlayedClock clock = new PlayedClock();
    private final VisitorRates rates = new VisitorRates(clock);

    @Test
    void oneSourceWaitsAndAnotherDoesNot() {
        come("192.0.2.1");
        come("192.0.2.1");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> come("192.0.2.1"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
        assertThat(refusal.details()).containsKey("retryAfter");
        come("192.0.2.2");
        clock.advance(Duration.ofMinutes(2));
        come("192.0.2.1");
    }

    @Test
    void anAddressOfTheSameNetworkIsNoOtherVisitor() {
        come("2001:db8:0:1::1");
        come("2001:db8:0:1::2");
        assertThat(catchThrowableOfType(Refusal.class, () -> come("2001:db8:0:1::3")))
                .isNotNull();
        come("2001:db8:0:2::1");
    }

    private void come(String address) {
        rates.require("preview", address, 2, Duration.ofMinutes(1));
    }
}
