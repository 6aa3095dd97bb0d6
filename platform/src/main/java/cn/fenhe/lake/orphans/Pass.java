package cn.fenhe.lake.orphans;

import cn.fenhe.lake.write.Orphans.Found;
import cn.fenhe.lake.write.Orphans.Removed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionTemplate;

/** What one pass has found so far. Every folder is looked at in a transaction of its own, under its table's lock. */
final class Pass {

    private static final Logger LOG = LoggerFactory.getLogger(Pass.class);

    private static final Removed NOTHING = new Removed(0, 0);

    private final Survey survey;
    private final Claims claims;
    private final Removal removal;
    private final TransactionTemplate apart;
    private final int most;

    private final Map<UUID, List<FoundFile>> found = new LinkedHashMap<>();
    private final List<UUID> unknown = new ArrayList<>();
    private final Set<String> elsewhere = new HashSet<>();
    private boolean complete = true;
    private int unread;

    Pass(Survey survey, Claims claims, Removal removal, TransactionTemplate apart, int most) {
        this.survey = survey;
        this.claims = claims;
        this.removal = removal;
        this.apart = apart;
        this.most = most;
    }

    /** Looks at the folders of tables, and at the others only when every table told what it refers to. */
    void find(Iterable<UUID> folders) {
        for (UUID folder : folders) {
            if (claims.known(folder)) {
                keep(folder, attempt(folder, List.of(), () -> known(folder)));
            } else {
                unknown.add(folder);
            }
        }
        if (complete) {
            unknown.forEach(folder -> keep(folder, attempt(folder, List.of(), () -> unknown(folder))));
        }
    }

    private void keep(UUID folder, List<FoundFile> files) {
        int left = most - found.values().stream().mapToInt(List::size).sum();
        List<FoundFile> kept = files.subList(0, Math.min(left, files.size()));
        if (!kept.isEmpty()) {
            found.put(folder, kept);
        }
    }

    private <T> T attempt(UUID folder, T nothing, Work<T> work) {
        try {
            T done = apart.execute(status -> {
                try {
                    return work.on();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return done == null ? nothing : done;
        } catch (CannotAcquireLockException e) {
            LOG.info("{} is left to the next pass, for another table is being made or filled", folder);
        } catch (RuntimeException e) {
            LOG.error("Nothing of {} is removed, for it can't be told what is needed there", folder, e);
            unread++;
        }
        complete = false;
        return nothing;
    }

    private interface Work<T> {
        T on() throws IOException;
    }

    private List<FoundFile> known(UUID table) throws IOException {
        if (!claims.lock(table)) {
            complete = false;
            return List.of();
        }
        Survey.Outcome outcome = survey.known(table);
        elsewhere.addAll(outcome.elsewhere());
        return outcome.orphans();
    }

    private List<FoundFile> unknown(UUID folder) throws IOException {
        return survey.unknown(folder, elsewhere);
    }

    int unread() {
        return unread;
    }

    Found figures() {
        List<FoundFile> all = found.values().stream().flatMap(List::stream).toList();
        return new Found(all.size(), all.stream().mapToLong(FoundFile::bytes).sum(), found.size(), unread);
    }

    /** Removes what is found a second time just as it was found before. */
    Removed remove() {
        Removed removed = NOTHING;
        for (Map.Entry<UUID, List<FoundFile>> entry : found.entrySet()) {
            claims.stillAlone();
            UUID folder = entry.getKey();
            removed = removed.and(attempt(folder, NOTHING, () -> remove(folder, entry.getValue())));
        }
        return removed;
    }

    private Removed remove(UUID folder, List<FoundFile> foundBefore) throws IOException {
        boolean known = claims.known(folder);
        Set<FoundFile> again = new LinkedHashSet<>(known ? known(folder) : unknown(folder));
        again.retainAll(Set.copyOf(foundBefore));
        again.removeIf(file -> survey.named(elsewhere, file));
        return removal.remove(again, folder, known);
    }
}
