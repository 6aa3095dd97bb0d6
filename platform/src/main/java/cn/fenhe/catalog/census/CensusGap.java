package cn.fenhe.catalog.census;

/** What a resource may lack (普查问题), to list those that do. */
public enum CensusGap {
    /** 未发布: still compiled or reviewed. */
    UNPUBLISHED,
    /** 未挂接: published, without data. */
    UNATTACHED,
    /** 逾期: its data is older than its cycle promises. */
    OVERDUE,
    /** 未开放: published, and the public may not have it now. */
    NOT_OPENED
}
