package cn.fenhe.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An information item (信息项), with a sharing and an opening type of its own.
 *
 * @param id stays the same in later revisions; grants hold it
 * @param name the column's name in the lake: {@code [a-z][a-z0-9_]*}, unique in the resource
 * @param title shown to people
 * @param length characters of a text, or total digits of a number; null when not stated
 * @param nullable whether a value may be missing
 * @param key whether it identifies a row, alone or with the other keys
 * @param format null when its values need none
 * @param personal whether it is personal information (个人信息)
 * @param sharingCondition of a conditional item (GW-14)
 * @param sharingBasis legal basis of a conditional or not-shared item (GW-15, TJ-16)
 * @param openingBasis of a conditional or not-opened item
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
        @Nullable String openingBasis) {}
