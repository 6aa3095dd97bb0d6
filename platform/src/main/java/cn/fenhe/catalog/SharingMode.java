package cn.fenhe.catalog;

/** Ways of sharing (共享方式, 编制指南). */
public enum SharingMode {
    /** 接口: looked up by key, row by row. */
    INTERFACE,
    /** 库表: exchanged in batches. */
    TABLE,
    /** 文件: taken as a file. */
    FILE
}
