package cn.fenhe.regulation;

/** What starts a clock (起算). */
public enum Trigger {
    /** 收到. */
    RECEIPT,
    /** 受理: due on the working day after receipt, and taken as given then at the latest. */
    ACCEPTANCE,
    /** 审查通过: the authority's conformity review ended. */
    REVIEW,
    /** 同意: the request was approved. */
    APPROVAL,
    /** 职责或者法律变化. */
    CHANGE
}
