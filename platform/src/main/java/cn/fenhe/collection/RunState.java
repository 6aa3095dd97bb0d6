package cn.fenhe.collection;

/** States of a run (归集批次状态). */
public enum RunState {
    /** 待执行: taken in; it waits for its turn, or for the confirmation of its catalogue entry. May be cancelled. */
    PLANNED,
    /** 执行中: it is received, understood, staged or committed, step by step; may be cancelled until the commit. */
    RUNNING,
    /** 待人工确认: more rows were rejected than the threshold allows; a person accepts it with a reason or cancels it. */
    HELD,
    /** 已入湖: its snapshot is committed. Final. */
    COMMITTED,
    /** 失败: nothing of it was committed, and the reason is kept. Final: a corrected file is a new run. */
    FAILED,
    /** 已取消: nothing of it was committed. Final. */
    CANCELLED,
    /** 结果待核: the answer to its commit was lost; the platform settles it by the run id in the table's snapshots. */
    UNKNOWN;

    public boolean isFinal() {
        return this == COMMITTED || this == FAILED || this == CANCELLED;
    }
}
