package cn.fenhe.release;

import java.util.List;

/**
 * What the public took in the last thirty days (近三十日使用), today among them.
 *
 * @param downloads whole files
 * @param previews and lookups
 * @param days all uses of each of the thirty days, the oldest first
 */
public record PublicUses(long downloads, long previews, List<Long> days) {

    /** How far back it is counted. */
    public static final int DAYS = 30;

    public PublicUses {
        days = List.copyOf(days);
    }
}
