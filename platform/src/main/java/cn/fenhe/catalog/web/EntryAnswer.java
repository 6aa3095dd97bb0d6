package cn.fenhe.catalog.web;

import cn.fenhe.catalog.Description;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Found;
import cn.fenhe.catalog.Freshness;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.LocalWords;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.PersonDoubt;
import cn.fenhe.catalog.SharingType;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published entry as it is answered.
 *
 * @param attached whether data is attached to it
 * @param doubtful items that are not granted at once, though they are shared without condition: they may be personal information
 */
record EntryAnswer(
        UUID resource,
        UUID revision,
        int number,
        String code,
        UUID provider,
        String providerName,
        String jurisdiction,
        SharingType sharing,
        OpeningType opening,
        @Nullable Instant publishedAt,
        boolean attached,
        Freshness freshness,
        List<UUID> doubtful,
        @JsonUnwrapped Description description) {

    static EntryAnswer of(Found.Hit hit, LocalWords local) {
        Entry entry = hit.entry();
        return new EntryAnswer(
                entry.resource(),
                entry.revision(),
                entry.number(),
                entry.code(),
                entry.provider(),
                hit.providerName(),
                entry.jurisdiction(),
                entry.sharing(),
                entry.opening(),
                entry.publishedAt(),
                entry.table() != null,
                hit.freshness(),
                entry.items().stream()
                        .filter(item -> PersonDoubt.of(item, local) != null)
                        .map(Item::id)
                        .toList(),
                entry.description());
    }
}
