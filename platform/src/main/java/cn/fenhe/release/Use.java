package cn.fenhe.release;

/** Ways in which data leaves (使用方式). */
public enum Use {
    /** 查询核验: rows by the values of one item. */
    LOOKUP,
    /** 预览: the first rows. */
    PREVIEW,
    /** 汇总: counts and means of the rows, by groups. */
    FIGURES,
    /** 文件: everything, as a file. */
    FILE
}
