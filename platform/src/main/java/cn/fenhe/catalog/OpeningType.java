package cn.fenhe.catalog;

/** Opening types (开放类型; TY-8, TJ-21), from the widest to the strictest. */
public enum OpeningType {
    /** 无条件开放. */
    UNCONDITIONAL,
    /** 有条件开放. */
    CONDITIONAL,
    /** 不予开放. */
    NOT_OPENED
}
