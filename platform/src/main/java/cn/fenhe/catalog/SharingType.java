package cn.fenhe.catalog;

/** Sharing types (共享类型; GW-14, SD-12, TJ-15), from the widest to the strictest. */
public enum SharingType {
    /** 无条件共享. */
    UNCONDITIONAL,
    /** 有条件共享. */
    CONDITIONAL,
    /** 不予共享. */
    NOT_SHARED
}
