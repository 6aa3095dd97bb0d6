package cn.fenhe.release.delivery;

import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.lake.read.LakeReader;
import cn.fenhe.lake.read.RowStream;
import cn.fenhe.release.FileFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Prepares files (文件准备), once for a grant, a snapshot and a format, and keeps them for their term. Who asks while a file is being
 * prepared waits for it. The rows go from the scan to the disk; neither they nor the file are ever in memory as a whole.
 */
@Component
public class Deliveries {

    /** Files prepared at once, and requests that may wait for their turn. */
    private static final int AT_ONCE = 2;

    private static final int WAITING = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final LakeReader reader;
    private final DeliveryStore store;
    private final DeliveryFolder folder;
    private final Clock clock;
    private final Duration term;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Map<Order.Key, CompletableFuture<Prepared>> running = new ConcurrentHashMap<>();

    Deliveries(
            LakeReader reader,
            DeliveryStore store,
            DeliveryFolder folder,
            Clock clock,
            @Value("${fenhe.release.deliveries.kept:7d}") Duration term) {
        this.reader = reader;
        this.store = store;
        this.folder = folder;
        this.clock = clock;
        this.term = term;
    }

    /**
     * The file of an order over its snapshot, or the table's newest.
     *
     * @throws Refusal {@code release.no-data}, {@code release.preparing}, {@code release.preparations-full}, {@code release.disk-full}, and
     *     what a format cannot hold
     */
    public Prepared prepare(Order order) {
        Order.Key key = order.key(wanted(order));
        Optional<Prepared> kept = kept(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        CompletableFuture<Prepared> mine = new CompletableFuture<>();
        CompletableFuture<Prepared> another = running.putIfAbsent(key, mine);
        if (another != null) {
            return await(another);
        }
        try {
            Prepared prepared = kept(key).orElseGet(() -> inTurn(order, key));
            mine.complete(prepared);
            return prepared;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            running.remove(key, mine);
        }
    }

    /** The file of an order, where it is prepared already and kept. */
    public Optional<Prepared> ready(Order order) {
        Long snapshot = order.snapshot();
        return snapshot == null ? Optional.empty() : kept(order.key(snapshot));
    }

    public Path path(Prepared prepared) {
        return folder.file(prepared.file());
    }

    private long wanted(Order order) {
        Long snapshot = order.snapshot();
        return snapshot == null ? newest(order) : snapshot;
    }

    private long newest(Order order) {
        try (RowStream none = reader.scan(order.scan(null, 0L))) {
            if (none.snapshot() < 0) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "release.no-data").citing("FH-3");
            }
            return none.snapshot();
        }
    }

    /** A kept file whose bytes are still there. */
    private Optional<Prepared> kept(Order.Key key) {
        return store.inTerm(key, clock.instant()).filter(this::isThere);
    }

    private boolean isThere(Prepared prepared) {
        try {
            return Files.size(path(prepared)) == prepared.bytes();
        } catch (IOException e) {
            return false;
        }
    }

    private Prepared inTurn(Order order, Order.Key key) {
        if (turns.getQueueLength() >= WAITING) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "release.preparations-full");
        }
        try {
            if (!turns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw Refusal.of(Refusal.Kind.UNAVAILABLE, "release.preparations-full");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "release.preparing");
        }
        try {
            return write(order, key);
        } finally {
            turns.release();
        }
    }

    private Prepared write(Order order, Order.Key key) {
        UUID id = Ids.next();
        String name = id + "." + order.format().extension();
        DeliveryFolder.Written written = order.format() == FileFormat.PARQUET
                ? folder.writeForeign(name, part -> reader.writeParquet(order.scan(key.snapshot(), null), part))
                : folder.write(name, out -> rows(order, key, out));
        Prepared prepared = new Prepared(id, key.snapshot(), name, written.bytes(), written.rows(), written.digest());
        return kept(key, prepared);
    }

    /** Another node may have been quicker: then its file is the one, if this node can see it. */
    private Prepared kept(Order.Key key, Prepared prepared) {
        Instant now = clock.instant();
        if (store.add(key, prepared, now, now.plus(term))) {
            return prepared;
        }
        Optional<Prepared> quicker = kept(key);
        if (quicker.isPresent()) {
            folder.discard(path(prepared));
            return quicker.get();
        }
        store.present(key).ifPresent(lost -> store.removed(lost.id(), now));
        if (!store.add(key, prepared, now, now.plus(term))) {
            folder.discard(path(prepared));
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "release.preparing");
        }
        return prepared;
    }

    private long rows(Order order, Order.Key key, OutputStream out) throws IOException {
        try (RowStream rows = reader.scan(order.scan(key.snapshot(), null));
                RowFile file = RowFile.in(order.format(), rows.names(), out)) {
            long count = 0;
            for (@Nullable Object @Nullable [] row = rows.next(); row != null; row = rows.next()) {
                file.row(row);
                count++;
            }
            return count;
        }
    }

    private static Prepared await(CompletableFuture<Prepared> another) {
        try {
            return another.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "release.preparing");
        } catch (TimeoutException e) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "release.preparing");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
