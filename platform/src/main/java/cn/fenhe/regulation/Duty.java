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
    REVIEW_CATALOG,
    /** 符合性审查, where a jurisdiction answers in two steps: the authority's. */
    CONFORMITY_REVIEW,
    /** 提供方答复 after the conformity review. */
    PROVIDER_REPLY,
    /** 提供方答复 after the conformity review, of data that is not yet on the platform. */
    PROVIDER_REPLY_UNCOLLECTED
}
