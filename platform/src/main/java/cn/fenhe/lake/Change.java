package cn.fenhe.lake;

/** How a row tells two snapshots of a table apart (差异). */
public enum Change {
    /** 新增: only the newer one has it. */
    ADDED,
    /** 修改: both have its key, with other values; in tables without a key there are none. */
    CHANGED,
    /** 删除: only the older one has it. */
    GONE
}
