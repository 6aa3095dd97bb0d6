package cn.fenhe.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An information item (信息项), with a sharing and an opening type of its own.
 *
 * @param id stays the same in later revisions; grants hold it
 * @param name the column's name in the lake: {@code [a-z][a-z0-9_]*}, unique in the resource, fixed once it was published
 * @param title shown to people
 * @param length characters of a text, or total digits of a number; null when not stated
 * @param nullable whether a value may be missing
 * @param key whether it identifies a row, alone or with the other keys
 * @param format null when its values need none
 * @param personal whether it is personal information (个人信息)
 * @param sharingCondition of a conditional item (GW-14)
 * @param sharingBasis legal basis of a conditional or not-shared item (GW-15, TJ-16)
 * @param openingBasis of a conditional or not-opened item
 * @param openingCondition of a conditionally opened item
 * @param source the institution that the values first come from (GW-19), null for the provider itself
 * @param scale digits after the point of a decimal number, null when not stated
 * @param personalReason why it is as it is marked, where {@link PersonDoubt} doubts that (个人信息说明); null when not stated
 */
public record Item(
        UUID id,
        String name,
        String title,
        DataType type,
        @Nullable Integer length,
        boolean nullable,
        boolean key,
        @Nullable ItemFormat format,
        boolean personal,
        Grade grade,
        SharingType sharing,
        @Nullable String sharingCondition,
        @Nullable String sharingBasis,
        OpeningType opening,
        @Nullable String openingBasis,
        @Nullable String openingCondition,
        @Nullable UUID source,
        @Nullable Integer scale,
        @Nullable String personalReason) {

    /** An item of the provider's own that states no opening condition, no scale and no reason. */
    public Item(
            UUID id,
            String name,
            String title,
            DataType type,
            @Nullable Integer length,
            boolean nullable,
            boolean key,
            @Nullable ItemFormat format,
            boolean personal,
            Grade grade,
            SharingType sharing,
            @Nullable String sharingCondition,
            @Nullable String sharingBasis,
            OpeningType opening,
            @Nullable String openingBasis) {
        this(
                id,
                name,
                title,
                type,
                length,
                nullable,
                key,
                format,
                personal,
                grade,
                sharing,
                sharingCondition,
                sharingBasis,
                opening,
                openingBasis,
                null,
                null,
                null,
                null);
    }

    /** Whether anything of it may reach the public, at once or on application. */
    public boolean opened() {
        return opening != OpeningType.NOT_OPENED;
    }
}
