package cn.fenhe.release.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes files whose term is over, and what a crash left: unfinished files, and finished ones that were never noted. */
@Component
class DeliverySweep {

    private static final Logger log = LoggerFactory.getLogger(DeliverySweep.class);

    /** So long after its term a file is still there for whoever is just fetching it, and an unknown one for whoever is just writing it. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final int AT_ONCE = 1_000;

    private final DeliveryStore store;
    private final DeliveryFolder folder;
    private final Clock clock;

    DeliverySweep(DeliveryStore store, DeliveryFolder folder, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.clock = clock;
    }

    void sweep() {
        Instant now = clock.instant();
        Instant before = now.minus(GRACE);
        List<Prepared> over = store.over(before, AT_ONCE);
        over.forEach(prepared -> {
            folder.discard(folder.file(prepared.file()));
            store.removed(prepared.id(), now);
        });
        long orphans = strays(before);
        if (!over.isEmpty() || orphans > 0) {
            log.info("removed {} delivered files past their term and {} strays", over.size(), orphans);
        }
    }

    private long strays(Instant before) {
        Set<String> known = store.files();
        try (Stream<Path> files = Files.list(folder.path())) {
            List<Path> strays = files.filter(
                            file -> !known.contains(file.getFileName().toString()))
                    .filter(file -> isOlder(file, before))
                    .toList();
            strays.forEach(folder::discard);
            return strays.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
