package cn.fenhe.audit;

import cn.fenhe.audit.tree.Tiles;
import cn.fenhe.cryptography.Sm3;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the log again and again, some entries a minute, and compares each row with the tree: its bytes with the leaf, and the
 * columns that searches use with what the bytes say. An export shows what was done to the bytes; only this shows what was done to the
 * columns. What differs is recorded (TY-7, FH-4) and health is down until it was put right.
 */
@Component
class LogSweep {

    /** Tiles of 256 entries that one look takes. */
    static final int TILES = 80;

    /** Entries that it remembers as differing: when there are more, these are enough to come running for. */
    private static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(LogSweep.class);

    private static final String ROWS = """
            SELECT index, id, at, actor, institution, action, subject_type, subject, person, articles, canonical
            FROM audit.entry WHERE index >= ? AND index < ?""";

    private final LogStore log;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final NavigableSet<Long> differing = new ConcurrentSkipListSet<>();
    private long nextTile;

    LogSweep(LogStore log, AuditLog audit, JdbcClient jdbc, TransactionTemplate transaction) {
        this.log = log;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Indexes of entries whose row is not what was recorded, as far as it has looked. */
    List<Long> differing() {
        return List.copyOf(differing);
    }

    int count() {
        return differing.size();
    }

    /** Looks first at what differed before, then at the next tiles; after the last one it begins again. */
    synchronized void look() {
        long size = log.latest().map(signed -> signed.checkpoint().size()).orElse(0L);
        NavigableSet<Long> fresh = new TreeSet<>();
        for (long tile : known()) {
            fresh.addAll(look(tile, size));
        }
        for (int i = 0; i < TILES && nextTile * Tiles.WIDTH < size; i++) {
            fresh.addAll(look(nextTile++, size));
        }
        if (nextTile * Tiles.WIDTH >= size) {
            nextTile = 0;
        }
        if (!fresh.isEmpty()) {
            tell(fresh);
        }
    }

    private Set<Long> known() {
        return differing.stream().map(index -> index / Tiles.WIDTH).limit(TILES).collect(Collectors.toSet());
    }

    /** @return what differs there and was not known to */
    private Set<Long> look(long tile, long size) {
        long from = tile * Tiles.WIDTH;
        long to = Math.min(from + Tiles.WIDTH, size);
        Set<Long> wrong = wrong(tile, from, to);
        Set<Long> fresh =
                wrong.stream().filter(index -> !differing.contains(index)).collect(Collectors.toSet());
        differing.subSet(from, from + Tiles.WIDTH).removeIf(index -> !wrong.contains(index));
        wrong.stream().limit(Math.max(0, MOST - differing.size())).forEach(differing::add);
        return fresh;
    }

    /** What is missing is wrong too. */
    private Set<Long> wrong(long tile, long from, long to) {
        byte[] leaves = log.stored(0, tile).orElse(new byte[0]);
        Set<Long> wrong = LongStream.range(from, to).boxed().collect(Collectors.toCollection(TreeSet::new));
        jdbc.sql(ROWS).param(from).param(to).query(row -> {
            long index = row.getLong("index");
            NewEntry recorded = NewEntry.of(index, row.getBytes("canonical"));
            if (stands(recorded.leaf(), leaves, (int) (index - from) * Sm3.LENGTH) && says(row, recorded.fields())) {
                wrong.remove(index);
            }
        });
        return wrong;
    }

    private static boolean stands(byte[] leaf, byte[] leaves, int at) {
        return at + Sm3.LENGTH <= leaves.length && Arrays.equals(leaf, 0, Sm3.LENGTH, leaves, at, at + Sm3.LENGTH);
    }

    private static boolean says(ResultSet row, EntryFields fields) throws SQLException {
        return fields.id().equals(row.getObject("id", UUID.class))
                && fields.at().equals(instant(row))
                && fields.actor().equals(row.getString("actor"))
                && Objects.equals(fields.institution(), row.getObject("institution", UUID.class))
                && fields.action().equals(row.getString("action"))
                && fields.subjectType().equals(row.getString("subject_type"))
                && fields.subject().equals(row.getString("subject"))
                && Objects.equals(fields.person(), row.getString("person"))
                && row.getArray("articles").getArray() instanceof Object[] articles
                && Arrays.equals(fields.articles().toArray(), articles);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private void tell(NavigableSet<Long> fresh) {
        List<Long> first = fresh.stream().limit(100).toList();
        LOG.error("{} entries of the audit log are not what was recorded, the first at {}", fresh.size(), first);
        transaction.executeWithoutResult(
                status -> audit.record(Act.of(Actor.SYSTEM, "audit.entries-differ", "log", "entries")
                        .citing("TY-7", "FH-4")
                        .with("count", fresh.size())
                        .with("indexes", first)));
    }
}
