package cn.fenhe.opening;

import cn.fenhe.release.Releases;
import java.time.Instant;
import java.util.List;

/**
 * What the public has of a dataset now (现有数据).
 *
 * @param openedAt since when the review lets it go
 * @param updates the snapshots that the public was given, the newest first: the first is what it has
 * @param covered from when until when its rows are, by each open date; the first in the order of the items is the dataset's
 * @param files that are prepared already; the others are when they are first asked for
 */
public record CurrentData(
        Instant openedAt, List<Update> updates, List<Covered> covered, List<Releases.PreparedFile> files) {

    /** Of the updates that are told. */
    static final int UPDATES = 50;

    public CurrentData {
        updates = List.copyOf(updates);
        covered = List.copyOf(covered);
        files = List.copyOf(files);
    }

    /**
     * From when until when rows are (时间范围).
     *
     * @param items names of the item that says it, or of those for year, month and day
     * @param earliest ISO 8601, to the day, the month or the year
     * @param latest likewise
     */
    public record Covered(List<String> items, String earliest, String latest) {}

    /** @param snapshot as text, since it has more digits than a reader of JSON may keep */
    public record Update(String snapshot, Instant at) {}
}
