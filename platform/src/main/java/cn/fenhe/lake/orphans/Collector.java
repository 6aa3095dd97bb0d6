package cn.fenhe.lake.orphans;

import cn.fenhe.lake.iceberg.Warehouse;
import cn.fenhe.lake.write.Orphans.Found;
import cn.fenhe.lake.write.Orphans.Removed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passes over the warehouse: what is found is recorded, and only then removed, when it is found a second time. A folder is looked at
 * under its table's lock, so that neither a commit nor the start of a staging happens meanwhile.
 */
@Component
public class Collector {

    private static final Logger LOG = LoggerFactory.getLogger(Collector.class);

    private final Warehouse warehouse;
    private final Survey survey;
    private final Claims claims;
    private final Removal removal;
    private final int most;
    private final TransactionTemplate whole;
    private final TransactionTemplate apart;
    private final Counter files;
    private final Counter bytes;
    private final AtomicInteger unread = new AtomicInteger();

    /** @param most files that one pass removes */
    Collector(
            Warehouse warehouse,
            Survey survey,
            Claims claims,
            Removal removal,
            @Value("${fenhe.lake.orphans:10000}") int most,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        this.warehouse = warehouse;
        this.survey = survey;
        this.claims = claims;
        this.removal = removal;
        this.most = most;
        this.whole = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.files = meters.counter("fenhe.lake.orphans.files");
        this.bytes = meters.counter("fenhe.lake.orphans.bytes");
        meters.gauge("fenhe.lake.orphans.unread", unread);
    }

    /**
     * One pass.
     *
     * @param recorded called in a transaction of its own before anything is removed; nothing is removed when it fails
     * @return empty when a backup or another pass holds it off
     */
    public Optional<Removed> collect(Consumer<Found> recorded) {
        Optional<Removed> removed =
                whole.execute(status -> claims.alone() ? Optional.of(pass(recorded)) : Optional.empty());
        if (removed == null || removed.isEmpty()) {
            LOG.info("Orphans are left to the next pass: a backup or another pass is under way");
            return Optional.empty();
        }
        files.increment(removed.get().files());
        bytes.increment(removed.get().bytes());
        return removed;
    }

    private Removed pass(Consumer<Found> recorded) {
        Pass pass = new Pass(survey, claims, removal, apart, most);
        pass.find(folders());
        apart.executeWithoutResult(status -> recorded.accept(pass.figures()));
        Removed removed = pass.remove();
        unread.set(pass.unread());
        return removed;
    }

    /** Folders that can be a table's, in order; what has another name is not ours. */
    private Set<UUID> folders() {
        Set<UUID> folders = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(warehouse.folder())) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    table(entry.getFileName().toString()).ifPresent(folders::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders;
    }

    private static Optional<UUID> table(String name) {
        try {
            return Optional.of(UUID.fromString(name)).filter(id -> id.toString().equals(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
