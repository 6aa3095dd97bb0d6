package cn.fenhe.protection;

/** What a column's values look like (疑似类型). */
public enum Looks {
    /** 公民身份号码. */
    ID_NUMBER,
    /** 统一社会信用代码. */
    CREDIT_CODE,
    /** 银行卡号. */
    BANK_CARD,
    /** 手机号. */
    MOBILE,
    /** 电子邮箱. */
    EMAIL,
    /** 姓名. */
    NAME
}
