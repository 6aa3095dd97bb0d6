package cn.fenhe.catalog;

/** Data types of items (数据类型, 编制指南), with their one-letter codes. */
public enum DataType {
    /** C 字符. */
    TEXT("C"),
    /** N 数值: decimal. */
    NUMERIC("N"),
    /** Y 货币: decimal. */
    CURRENCY("Y"),
    /** D 日期. */
    DATE("D"),
    /** T 日期时间. */
    DATETIME("T"),
    /** L 逻辑. */
    BOOLEAN("L"),
    /** M 备注: long text. */
    MEMO("M"),
    /** G 通用: anything else, kept as text. */
    GENERAL("G"),
    /** B 双精度. */
    DOUBLE("B"),
    /** I 整型. */
    INTEGER("I"),
    /** F 浮点. */
    FLOAT("F");

    private final String code;

    DataType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
