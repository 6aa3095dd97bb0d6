package cn.fenhe.catalog.census;

import cn.fenhe.catalog.Grade;
import java.util.List;
import java.util.UUID;

/** The items of a published entry that are not shared, or not opened (负面清单), each with its basis. */
public record Withheld(
        UUID resource, String code, String title, UUID provider, String providerName, List<WithheldItem> items) {

    public Withheld {
        items = List.copyOf(items);
    }

    public record WithheldItem(UUID id, String name, String title, Grade grade, String basis) {}
}
