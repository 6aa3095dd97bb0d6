package cn.fenhe.catalog.web;

import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Found;
import cn.fenhe.catalog.Freshness;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.ResourceFormat;
import cn.fenhe.catalog.SharingType;
import cn.fenhe.catalog.Subject;
import cn.fenhe.catalog.UpdateCycle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published entry as a line of a list, without its items. */
record EntryLine(
        UUID resource,
        UUID revision,
        int number,
        String code,
        String title,
        String summary,
        UUID provider,
        String providerName,
        Subject subject,
        List<String> keywords,
        List<ResourceFormat> formats,
        UpdateCycle cycle,
        SharingType sharing,
        OpeningType opening,
        Grade grade,
        int items,
        @Nullable Instant publishedAt,
        boolean attached,
        Freshness freshness) {

    static EntryLine of(Found.Hit hit) {
        Entry entry = hit.entry();
        return new EntryLine(
                entry.resource(),
                entry.revision(),
                entry.number(),
                entry.code(),
                entry.title(),
                entry.summary(),
                entry.provider(),
                hit.providerName(),
                entry.description().subject(),
                entry.description().keywords(),
                entry.description().formats(),
                entry.cycle(),
                entry.sharing(),
                entry.opening(),
                entry.grade(),
                entry.items().size(),
                entry.publishedAt(),
                entry.table() != null,
                hit.freshness());
    }
}
