package cn.fenhe.catalog;

/** Update cycles (更新周期, 编制指南). */
public enum UpdateCycle {
    /** 实时. */
    REAL_TIME,
    /** 每日. */
    DAILY,
    /** 每周. */
    WEEKLY,
    /** 每月. */
    MONTHLY,
    /** 每季度. */
    QUARTERLY,
    /** 每年. */
    YEARLY,
    /** 不定期. */
    IRREGULAR
}
