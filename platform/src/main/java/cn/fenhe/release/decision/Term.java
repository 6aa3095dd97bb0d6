package cn.fenhe.release.decision;

import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.SharingType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an item was when it was granted (授权时的类型与级别): a stricter one later is no longer covered.
 *
 * @param type its sharing type for an institution, its opening type for the public
 */
public record Term(String type, Grade grade) {

    /** @param holder null for the public */
    public static Term of(Item item, @Nullable UUID holder) {
        return new Term(holder == null ? item.opening().name() : item.sharing().name(), item.grade());
    }

    /** Whether it covers an item as it is now. */
    public boolean covers(Item item, @Nullable UUID holder) {
        int present = holder == null ? item.opening().ordinal() : item.sharing().ordinal();
        int then = holder == null
                ? OpeningType.valueOf(type).ordinal()
                : SharingType.valueOf(type).ordinal();
        return present <= then && item.grade().compareTo(grade) <= 0;
    }
}
