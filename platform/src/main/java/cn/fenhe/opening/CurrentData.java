package cn.fenhe.opening;

import cn.fenhe.release.Releases;
import java.time.Instant;
import java.util.List;

/**
 * What the public has of a dataset now (现有数据).
 *
 * @param openedAt since when the review lets it go
 * @param updates the snapshots that the public was given, the newest first: the first is what it has
 * @param files that are prepared already; the others are when they are first asked for
 */
public record CurrentData(Instant openedAt, List<Update> updates, List<Releases.PreparedFile> files) {

    /** Of the updates that are told. */
    static final int UPDATES = 50;

    public CurrentData {
        updates = List.copyOf(updates);
        files = List.copyOf(files);
    }

    /** @param snapshot as text, since it has more digits than a reader of JSON may keep */
    public record Update(String snapshot, Instant at) {}
}
