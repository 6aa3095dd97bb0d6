package cn.fenhe.catalog.census;

import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.UpdateCycle;
import cn.fenhe.catalog.revision.RevisionState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One resource in the census.
 *
 * @param state of its published revision, or else of its newest one
 * @param collectedAt null before any data
 * @param overdue whether its data is older than its cycle promises
 * @param opening as its items come to, though it may not be released yet
 * @param reasons why items are not opened, each once
 */
public record CensusLine(
        UUID resource,
        String code,
        String title,
        UUID provider,
        String providerName,
        RevisionState state,
        UpdateCycle cycle,
        boolean attached,
        @Nullable Instant collectedAt,
        boolean overdue,
        OpeningType opening,
        boolean released,
        List<String> reasons) {

    public CensusLine {
        reasons = List.copyOf(reasons);
    }
}
