package cn.fenhe.collection;

import cn.fenhe.catalog.Catalog;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds runs that nobody carries on: whose entry was confirmed meanwhile, or whose job was lost with its node or with the database. */
@Component
class Sweep {

    private static final Duration UNTOUCHED = Duration.ofSeconds(15);
    private static final int MOST = 500;

    private final RunStore store;
    private final Catalog catalog;
    private final Clock clock;

    Sweep(RunStore store, Catalog catalog, Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.clock = clock;
    }

    List<UUID> left() {
        List<UUID> left = new ArrayList<>(store.untouched(clock.instant().minus(UNTOUCHED), MOST));
        Map<UUID, Boolean> confirmed = new HashMap<>();
        for (RunStore.Waiting one : store.waiting(null, MOST)) {
            if (confirmed.computeIfAbsent(
                    one.resource(), resource -> catalog.confirmed(resource).isPresent())) {
                left.add(one.run());
            }
        }
        return left;
    }
}
