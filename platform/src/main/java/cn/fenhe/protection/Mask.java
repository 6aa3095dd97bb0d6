package cn.fenhe.protection;

import org.jooq.Field;

/** Masks (脱敏) that people here expect ({@code standards.md} 4): each a pure expression over the raw value. */
public enum Mask {
    /** As it is. */
    NONE,
    /** 张*三, 李*. */
    NAME,
    /** First 6 and last 4. */
    ID_6_4,
    /** First 3 and last 4. */
    ID_3_4,
    /** First and last. */
    ID_1_1,
    /** 138****0000. */
    MOBILE,
    /** To the district. */
    ADDRESS,
    /** First 6 and last 4. */
    CARD,
    /** First letter and domain. */
    EMAIL,
    /** Nothing is left. */
    SUPPRESS,
    /** To a band of ten years, from a birth date or an age. */
    AGE_BAND,
    /** To the month. */
    MONTH,
    /** Division code to its city. */
    CITY,
    /** To tens. */
    ROUND_10;

    /** The masked value of a raw column, as an expression that DuckDB, PostgreSQL and Trino compute alike. */
    public Field<?> over(Field<?> raw) {
        throw new UnsupportedOperationException("over");
    }
}
