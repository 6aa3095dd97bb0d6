package cn.fenhe.opening.application;

/** How an application for open data stands (开放申请状态). */
public enum ApplicationState {
    /** 已提交: the provider accepts it, or asks once for what is missing. */
    SUBMITTED,
    /** 待补正: the clock stands still until the applicant answers; unanswered it lapses. */
    SUPPLEMENT_REQUESTED,
    /** 已受理: the provider verifies who applies; what cannot be opened is proposed to be refused. */
    ACCEPTED,
    /** 身份已核验: the provider's steward proposes what to do. */
    VERIFIED,
    /** 待审批: the head decides what was proposed, or returns it; the applicant is told {@link #VERIFIED} until then. */
    PROPOSED,
    /** 已同意: the applicant takes the data under his grant. */
    APPROVED,
    /** 不予开放, with reasons, basis and remedy; final. */
    REFUSED,
    /** 已撤回 by the applicant; final. */
    WITHDRAWN,
    /** 已失效: the supplement was not given in time; final. */
    LAPSED
}
