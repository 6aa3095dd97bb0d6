package cn.fenhe.regulation.web;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import java.util.List;

/** Pages over lists that are in memory and never change; the cursor is the position of the next item. */
final class Listing {

    private Listing() {}

    static <T> Page<T> page(List<T> all, Paging paging) {
        int from =
                Math.min(paging.after(1).map(keys -> position(keys.getFirst())).orElse(0), all.size());
        int to = Math.min(from + paging.limit(), all.size());
        return new Page<>(all.subList(from, to), to < all.size() ? Cursor.of(to) : null);
    }

    private static int position(String key) {
        try {
            return Math.max(0, Integer.parseInt(key));
        } catch (NumberFormatException anotherLists) {
            throw Refusal.of(Refusal.Kind.INVALID, "api.cursor-invalid");
        }
    }
}
