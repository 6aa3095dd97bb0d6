package cn.fenhe.regulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text (法规) with its rank, dates and status.
 *
 * @param code the part of an article's id before the dash: {@code TJ}
 * @param inForceFrom first day in force, null for a draft and for the platform's own rules
 * @param inForceUntil last day in force, null where the text sets none
 * @param wording whether its articles are kept whole or as a summary of their duty
 * @param source where it was issued
 */
public record Regulation(
        String code,
        String title,
        Rank rank,
        Status status,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        Wording wording,
        String source) {

    /** Whether it is in force on a day; the platform's own rules always are, a draft never is. */
    public boolean inForceOn(LocalDate day) {
        return status == Status.ISSUED
                && (inForceFrom == null || !day.isBefore(inForceFrom))
                && (inForceUntil == null || !day.isAfter(inForceUntil));
    }

    /** Ranks (效力位阶), from the highest. */
    public enum Rank {
        /** 行政法规. */
        ADMINISTRATIVE_REGULATION,
        /** 部门规范性文件. */
        DEPARTMENTAL_DOCUMENT,
        /** 省级地方性法规. */
        PROVINCIAL_REGULATION,
        /** 市级地方性法规. */
        CITY_REGULATION,
        /** 省政府文件. */
        PROVINCIAL_DOCUMENT,
        /** 市级文件. */
        CITY_DOCUMENT,
        /** 平台规则: not law; the platform's own. */
        OWN_RULE
    }

    /** Statuses of a text. */
    public enum Status {
        /** 已公布: binds from its first day to its last. */
        ISSUED,
        /** 征求意见稿: shown, never cited. */
        DRAFT
    }

    /** How much of its wording is kept. */
    public enum Wording {
        /** 原文. */
        WHOLE,
        /** 义务摘要: what is ordered, not how it is worded. */
        SUMMARY
    }
}
