package cn.fenhe.release;

/** To whom data goes (对象): which of the catalogue's types decides, and how much of it may go at all. */
public enum Audience {
    /** 机构: by sharing types. */
    INSTITUTION,
    /** 公众: by opening types, what is opened unconditionally. */
    PUBLIC,
    /** 申请人, a person or a company outside: by opening types, on application too. */
    APPLICANT
}
