package cn.fenhe.catalog.revision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A description as a steward wrote it, nothing checked yet: values of lists are still words, so that all faults can be told at once.
 * Absent texts and lists are empty ones.
 */
public record DescriptionInput(
        @Nullable String title,
        @Nullable String summary,
        @Nullable ClassificationInput classification,
        @Nullable String subject,
        @Nullable List<? extends @Nullable String> keywords,
        @Nullable List<? extends @Nullable FormatInput> formats,
        @Nullable List<? extends @Nullable String> sharingModes,
        @Nullable String cycle,
        @Nullable String grade,
        @Nullable String useRequirements,
        @Nullable UUID region,
        @Nullable List<? extends @Nullable String> related,
        @Nullable List<? extends @Nullable ItemInput> items) {

    /** See {@link cn.fenhe.catalog.Classification}. */
    public record ClassificationInput(
            @Nullable String category,
            @Nullable String item,
            @Nullable String heading,
            @Nullable String subheading) {}

    /** See {@link cn.fenhe.catalog.ResourceFormat}; the kind by its name or by the guide's digit. */
    public record FormatInput(
            @Nullable String kind, @Nullable String type) {}

    /**
     * See {@link cn.fenhe.catalog.Item}; the type by its name or by the guide's letter.
     *
     * @param id of an item that the resource already has; without it an item of the same name is taken for the same
     */
    public record ItemInput(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String title,
            @Nullable String type,
            @Nullable Integer length,
            @Nullable Integer scale,
            @Nullable Boolean nullable,
            @Nullable Boolean key,
            @Nullable String format,
            @Nullable Boolean personal,
            @Nullable String grade,
            @Nullable String sharing,
            @Nullable String sharingCondition,
            @Nullable String sharingBasis,
            @Nullable String opening,
            @Nullable String openingCondition,
            @Nullable String openingBasis,
            @Nullable UUID source,
            @Nullable String personalReason) {}
}
