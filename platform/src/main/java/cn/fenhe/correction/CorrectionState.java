package cn.fenhe.correction;

/** States of a correction (校核). */
public enum CorrectionState {
    /** 已提出: its provider may begin to verify. */
    REPORTED,
    /** 核实中: its provider may answer, corrected or explained. */
    VERIFYING,
    /** 已更正: the data was wrong and is put right; the end. */
    CORRECTED,
    /** 已说明: the data stands, and why; the end. */
    EXPLAINED;

    /** Whether it was answered. */
    public boolean isAnswer() {
        return this == CORRECTED || this == EXPLAINED;
    }
}
