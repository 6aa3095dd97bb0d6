package cn.fenhe.collection;

/** How a run changes its table (入库方式). */
public enum RunMode {
    /** 全量: the rows take the place of all that was there. */
    REPLACE,
    /** 增量: the rows are added. */
    APPEND
}
