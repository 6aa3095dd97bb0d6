package cn.fenhe.collection;

import cn.fenhe.lake.write.Reject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of a run's rejected rows (问题数据), files named as their sender did.
 *
 * @param next where the following ones begin, null after the last
 * @param receipt of this reading, null when there was nothing to read
 */
public record RejectedRows(
        List<Reject> rows, @Nullable Long next, @Nullable UUID receipt) {

    static final RejectedRows NONE = new RejectedRows(List.of(), null, null);

    public RejectedRows {
        rows = List.copyOf(rows);
    }
}
