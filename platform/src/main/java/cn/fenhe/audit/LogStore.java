package cn.fenhe.audit;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.tree.GrowingTiles;
import cn.fenhe.audit.tree.SignedCheckpoint;
import cn.fenhe.audit.tree.Tiles;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log's tree, checkpoints and epochs in PostgreSQL. */
@Component
class LogStore implements Tiles.Source {

    /** Checkpoints in one export: each costs its reader a signature. */
    static final int MOST_EXPORTED = 512;

    private static final String TILE = """
            SELECT hashes FROM audit.tile WHERE level = ? AND position = ?""";

    private static final String SAVE_TILE = """
            INSERT INTO audit.tile (level, position, hashes) VALUES (?, ?, ?)
            ON CONFLICT (level, position) DO UPDATE SET hashes = excluded.hashes""";

    private static final String LATEST = """
            SELECT note FROM audit.checkpoint ORDER BY size DESC LIMIT 1""";

    private static final String OF_SIZE = """
            SELECT note FROM audit.checkpoint WHERE size = ?""";

    private static final String BELOW = """
            SELECT note FROM audit.checkpoint WHERE size < ? ORDER BY size DESC LIMIT ?""";

    /** The last one and, evenly spread, at most so many before it. */
    private static final String BETWEEN = """
            SELECT note FROM audit.checkpoint WHERE size IN (
                SELECT size FROM (
                    SELECT size, row_number() OVER (ORDER BY size DESC) - 1 AS place, count(*) OVER () AS total
                    FROM audit.checkpoint WHERE size > ? AND size <= ?) AS ranked
                WHERE place % greatest(1, (total + ? - 1) / ?) = 0)
            ORDER BY size""";

    private static final String SAVE_CHECKPOINT = """
            INSERT INTO audit.checkpoint (size, epoch, at, note) VALUES (?, ?, ?, ?)""";

    private static final String EPOCH = """
            SELECT id, continues FROM audit.epoch ORDER BY opened DESC, id DESC LIMIT 1""";

    private static final String OPEN_EPOCH = """
            INSERT INTO audit.epoch (id, opened, continues) VALUES (?, ?, ?)""";

    private final JdbcClient jdbc;

    LogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException when there is none, which nothing but a change from outside can cause */
    @Override
    public byte[] tile(int level, long position) {
        return stored(level, position)
                .orElseThrow(() -> new IllegalStateException("the tree has no tile " + level + "/" + position));
    }

    Optional<byte[]> stored(int level, long position) {
        return jdbc.sql(TILE).param(level).param(position).query(byte[].class).optional();
    }

    void save(List<GrowingTiles.Tile> tiles) {
        for (GrowingTiles.Tile tile : tiles) {
            jdbc.sql(SAVE_TILE)
                    .param(tile.level())
                    .param(tile.position())
                    .param(tile.hashes())
                    .update();
        }
    }

    Optional<SignedCheckpoint> latest() {
        return jdbc.sql(LATEST).query(String.class).optional().map(SignedCheckpoint::parse);
    }

    Optional<SignedCheckpoint> checkpoint(long size) {
        return jdbc.sql(OF_SIZE).param(size).query(String.class).optional().map(SignedCheckpoint::parse);
    }

    /** Newest first. */
    Page<CheckpointNote> checkpoints(Paging paging) {
        long below = paging.after(1).map(keys -> number(keys.getFirst())).orElse(Long.MAX_VALUE);
        List<CheckpointNote> found = jdbc.sql(BELOW)
                .param(below)
                .param(paging.fetch())
                .query((row, n) -> CheckpointNote.of(SignedCheckpoint.parse(row.getString("note"))))
                .list();
        return paging.page(found, last -> Cursor.of(last.size()));
    }

    /** Oldest first, the last one among them; thinned out evenly where there are more than {@value #MOST_EXPORTED}. */
    List<SignedCheckpoint> checkpointsBetween(long from, long to) {
        return new ArrayList<>(jdbc.sql(BETWEEN)
                .param(from)
                .param(to)
                .param(MOST_EXPORTED)
                .param(MOST_EXPORTED)
                .query((row, n) -> SignedCheckpoint.parse(row.getString("note")))
                .list());
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "api.cursor-invalid");
        }
    }

    void save(SignedCheckpoint signed) {
        jdbc.sql(SAVE_CHECKPOINT)
                .param(signed.checkpoint().size())
                .param(signed.checkpoint().epoch())
                .param(signed.checkpoint().at().atOffset(ZoneOffset.UTC))
                .param(signed.note())
                .update();
    }

    Optional<Epoch> epoch() {
        return jdbc.sql(EPOCH)
                .query((row, n) -> new Epoch(row.getObject("id", UUID.class), row.getString("continues")))
                .optional();
    }

    void open(Epoch epoch, Instant at) {
        jdbc.sql(OPEN_EPOCH)
                .param(epoch.id())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(epoch.continues())
                .update();
    }
}
