package cn.fenhe.bench;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The most resident memory of a platform since this began to look, twice a second, until it is closed. Looking more often would cost what it measures. */
final class PeakMemory implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile double megabytes;

    private PeakMemory() {}

    static PeakMemory of(RunningPlatform platform) {
        PeakMemory peak = new PeakMemory();
        peak.clock.scheduleWithFixedDelay(() -> peak.look(platform), 0, 500, TimeUnit.MILLISECONDS);
        return peak;
    }

    private void look(RunningPlatform platform) {
        try {
            megabytes = Math.max(megabytes, platform.residentMegabytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    double megabytes() {
        return megabytes;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
