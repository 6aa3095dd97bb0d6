package cn.fenhe.regulation.web;

import cn.fenhe.api.Page;
import cn.fenhe.api.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages over lists that are in memory and never change; the cursor hides the position of the next item. */
final class Listing {

    private static final int MOST = 200;

    private Listing() {}

    static <T> Page<T> page(List<T> all, @Nullable String cursor, int limit) {
        int from = Math.min(position(cursor), all.size());
        int to = Math.min(from + Math.clamp(limit, 1, MOST), all.size());
        return new Page<>(all.subList(from, to), to < all.size() ? cursor(to) : null);
    }

    private static String cursor(int position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Integer.toString(position).getBytes(StandardCharsets.US_ASCII));
    }

    private static int position(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        try {
            return Math.max(
                    0, Integer.parseInt(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "regulation.cursor-invalid");
        }
    }
}
