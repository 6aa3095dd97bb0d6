package cn.fenhe.sharing;

/** States of a part of a request (申请状态). */
public enum PartState {
    /** 起草: the consumer's steward may change nothing; its unit's head submits or it is withdrawn. */
    DRAFTED,
    /** 已提交: received by the provider, the reply's clock runs; the provider accepts it or asks once for a supplement. */
    SUBMITTED,
    /** 待补正: the clock is stopped until the consumer answers. */
    SUPPLEMENT_REQUESTED,
    /** 已受理: the provider proposes a decision; it may ask the authority for an extension. */
    ACCEPTED,
    /** 已延期: as accepted, with the later deadline; it is not extended again. */
    EXTENDED,
    /** 负责人已审批: the provider's head agreed to the proposal, which is now carried out. */
    HEAD_APPROVED,
    /** 同意: a grant stands; the delivery is due. */
    APPROVED,
    /** 已提供: the consumer has fetched data for the first time. */
    DELIVERED,
    /** 不予共享: the consumer may dispute it. */
    REFUSED,
    /** 协商中: both sides negotiate; the provider may agree, or either asks for the authority's decision. */
    NEGOTIATING,
    /** 协商一致: a grant stands. */
    AGREED,
    /** 主管部门裁决: binding on both; a government decision may be recorded. */
    AUTHORITY_DECIDED,
    /** 政府决定: final. */
    GOVERNMENT_DECIDED,
    /** 撤回: by the consumer, final. */
    WITHDRAWN,
    /** 即时授权: the unconditional part, final. */
    GRANTED,
    /** 已答复: the not-shared part, answered with its basis, final. */
    ANSWERED
}
