package cn.fenhe.catalog.revision;

import cn.fenhe.regulation.Article;

/** States of a revision (目录版本状态), in the order of its way. */
@Article({"GW-13", "GW-16", "SD-9", "TJ-10"})
public enum RevisionState {
    /**
     * 草稿: stewards of the provider change it; it goes on by an assessment, or ends by being discarded. A returned revision is a
     * draft again, with the reasons as its last step.
     */
    DRAFT,
    /**
     * 已评估: secrecy and personal-information impact are assessed; the unit's head approves it or returns it. No change. Until it is
     * confirmed its stewards may recall it to a draft.
     */
    ASSESSED,
    /** 单位已批准: a steward submits it, or the head returns it after all. No change. */
    HEAD_APPROVED,
    /** 待审核: the authority of the provider's own level confirms it or returns it with reasons. No change. */
    SUBMITTED,
    /** 已确认: data may be attached; the authority publishes it or withdraws it with reasons. Never changes again. */
    CONFIRMED,
    /** 已发布: everyone sees it; the next one supersedes it, or the authority withdraws it with reasons. Never changes. */
    PUBLISHED,
    /** 已被替代: history, nothing more can be done. */
    SUPERSEDED,
    /** 已撤销 or 已废弃: history, nothing more can be done; a new revision may start from it. */
    WITHDRAWN;

    /** Whether it still waits for somebody, so that no second one may be started. */
    public boolean open() {
        return compareTo(CONFIRMED) <= 0;
    }
}
