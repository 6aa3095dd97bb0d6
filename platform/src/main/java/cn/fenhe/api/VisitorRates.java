package cn.fenhe.api;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How often one visitor who is not signed in may do something (来访频次), by where he comes from, so that nobody closes to others what is
 * open to all. Counted on each node by itself.
 */
@Component
public class VisitorRates {

    /** Windows that are remembered; past that those that are over are forgotten, and if that does not help all. */
    private static final int REMEMBERED = 50_000;

    /** Whoever has one IPv6 address has all of its network. */
    private static final int NETWORK_BYTES = 8;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;

    VisitorRates(Clock clock) {
        this.clock = clock;
    }

    private record Window(Instant until, int used) {}

    /**
     * Counts one more.
     *
     * @param what is done
     * @param address it comes from, as the connection says
     * @param most of it in each span of time
     * @throws Refusal 429 {@code api.too-often}
     */
    public void require(String what, String address, int most, Duration span) {
        Instant now = clock.instant();
        forget(now);
        Window window = windows.compute(what + " " + source(address), (key, before) -> {
            boolean over = before == null || !now.isBefore(before.until());
            return over ? new Window(now.plus(span), 1) : new Window(before.until(), before.used() + 1);
        });
        if (window.used() > most) {
            throw tooOften(most, now, window);
        }
    }

    /**
     * Whether there is any left of what only {@link #require} counts; counts nothing itself.
     *
     * @throws Refusal 429 {@code api.too-often}
     */
    public void requireLeft(String what, String address, int most) {
        Instant now = clock.instant();
        Window window = windows.get(what + " " + source(address));
        if (window != null && now.isBefore(window.until()) && window.used() >= most) {
            throw tooOften(most, now, window);
        }
    }

    private static Refusal tooOften(int most, Instant now, Window window) {
        return Refusal.of(Refusal.Kind.TOO_MANY, "api.too-often")
                .with("most", most)
                .with(
                        "retryAfter",
                        Math.max(1, Duration.between(now, window.until()).toSeconds()))
                .citing("FH-13");
    }

    private void forget(Instant now) {
        if (windows.size() > REMEMBERED) {
            windows.values().removeIf(window -> !now.isBefore(window.until()));
        }
        if (windows.size() > REMEMBERED) {
            windows.clear();
        }
    }

    private static String source(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length > 4 ? Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES)) : address;
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }
}
