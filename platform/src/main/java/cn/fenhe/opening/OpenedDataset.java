package cn.fenhe.opening;

import cn.fenhe.catalog.Freshness;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resource that was opened (已开放的数据), as its provider and the authority over it see it.
 *
 * @param review that opened it last
 * @param code resource code; null while no entry is published
 * @param title as it was reviewed
 * @param openedAt when the review let it go
 * @param standing whether its data can be taken now
 */
public record OpenedDataset(
        UUID review,
        UUID resource,
        @Nullable String code,
        String title,
        UUID provider,
        @Nullable Instant openedAt,
        OpeningReview.Standing standing,
        Freshness freshness) {}
