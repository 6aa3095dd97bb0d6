package cn.fenhe.release.delivery;

import cn.fenhe.lake.read.Scan;
import cn.fenhe.release.FileFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file to be prepared: everything that a permit lets go.
 *
 * @param snapshot that is to leave, null for the newest
 * @param revision of the entry that it was decided on; another one projects otherwise
 */
public record Order(
        UUID grant,
        UUID revision,
        UUID table,
        @Nullable Long snapshot,
        FileFormat format,
        List<Scan.Projection> projections) {

    public Order {
        projections = List.copyOf(projections);
    }

    Scan scan(@Nullable Long of, @Nullable Long limit) {
        return new Scan(table, of, projections, null, null, List.of(), limit);
    }

    Key key(long of) {
        return new Key(grant, revision, of, format);
    }

    /** What a prepared file is of. */
    record Key(UUID grant, UUID revision, long snapshot, FileFormat format) {}
}
