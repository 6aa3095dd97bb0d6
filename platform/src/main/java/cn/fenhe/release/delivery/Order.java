package cn.fenhe.release.delivery;

import cn.fenhe.lake.read.Scan;
import cn.fenhe.release.FileFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file to be prepared: everything that a permit lets go.
 *
 * @param revision of the entry that it was decided on; another one projects otherwise
 */
public record Order(UUID grant, UUID revision, UUID table, FileFormat format, List<Scan.Projection> projections) {

    public Order {
        projections = List.copyOf(projections);
    }

    Scan scan(@Nullable Long snapshot, @Nullable Long limit) {
        return new Scan(table, snapshot, projections, null, null, List.of(), limit);
    }

    Key key(long snapshot) {
        return new Key(grant, revision, snapshot, format);
    }

    /** What a prepared file is of. */
    record Key(UUID grant, UUID revision, long snapshot, FileFormat format) {}
}
