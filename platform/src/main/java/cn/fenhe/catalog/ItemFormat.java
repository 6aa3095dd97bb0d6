package cn.fenhe.catalog;

/** Formats an item's values must have (值的格式), checked when data is collected. */
public enum ItemFormat {
    /** 公民身份号码, GB 11643. */
    ID_NUMBER,
    /** 统一社会信用代码, GB 32100. */
    CREDIT_CODE,
    /** 手机号. */
    MOBILE,
    /** 行政区划代码: 2, 4, 6, 9 or 12 digits. */
    DIVISION_CODE,
    /** 电子邮箱. */
    EMAIL,
    /** 银行卡号, Luhn. */
    BANK_CARD
}
