package cn.fenhe.catalog;

/** Update cycles (更新周期, 编制指南). */
public enum UpdateCycle {
    REAL_TIME,
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    YEARLY,
    IRREGULAR
}
