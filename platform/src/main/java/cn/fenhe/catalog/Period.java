package cn.fenhe.catalog;

import java.util.List;
import java.util.UUID;

/**
 * From when until when a snapshot's rows are (时间范围), by what one date says, or a year, a month and a day together.
 *
 * @param items ids of the items that say it
 * @param earliest ISO 8601, to the day at most: {@code 2013-03-01}, {@code 2013-03} or {@code 2013}
 * @param latest likewise
 */
public record Period(List<UUID> items, String earliest, String latest) {

    public Period {
        items = List.copyOf(items);
    }
}
