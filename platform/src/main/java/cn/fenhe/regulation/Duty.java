package cn.fenhe.regulation;

/** What a clock of the law is for (时限事项). */
public enum Duty {
    /** 受理: a request is accepted or returned. */
    ACCEPT,
    /** 无条件共享答复. */
    REPLY_UNCONDITIONAL,
    /** 有条件共享答复. */
    REPLY_CONDITIONAL,
    /** 批准后提供. */
    SUPPLY,
    /** 依申请开放. */
    OPEN,
    /** 校核. */
    CORRECT,
    /** 目录更新. */
    UPDATE_CATALOG,
    /** 目录更新审核发布. */
    REVIEW_CATALOG
}
