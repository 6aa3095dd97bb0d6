package cn.fenhe.opening.application;

import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.regulation.Article;

/** What may be applied for (可申请): what is opened, below level 3, which never leaves the house. */
@Article({"TY-8", "TJ-21", "SD-10"})
public final class Applicable {

    private Applicable() {}

    public static boolean is(Item item) {
        return item.opening() != OpeningType.NOT_OPENED && item.grade().compareTo(Grade.L3) < 0;
    }

    /** Whether there is anything of a resource that takes an application, and data behind it. */
    public static boolean is(Entry entry) {
        return entry.table() != null
                && entry.items().stream().anyMatch(item -> item.opening() == OpeningType.CONDITIONAL && is(item));
    }
}
