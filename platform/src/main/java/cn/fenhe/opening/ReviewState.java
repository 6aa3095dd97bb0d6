package cn.fenhe.opening;

/** States of a release review (开放审核状态). */
public enum ReviewState {
    /** 待审批: the provider's head decides. */
    PROPOSED,
    /** 已开放: a standing grant to the public came of it; whether it still stands is asked of the grant. */
    OPENED,
    /** 不予开放: with reasons; a new review may be proposed. */
    REJECTED
}
