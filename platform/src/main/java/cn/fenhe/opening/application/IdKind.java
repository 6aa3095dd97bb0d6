package cn.fenhe.opening.application;

/** Documents that say who somebody is (证件种类). */
public enum IdKind {
    /** 居民身份证. */
    RESIDENT_ID,
    /** 护照. */
    PASSPORT,
    /** 港澳居民来往内地通行证. */
    HONG_KONG_MACAO_PERMIT,
    /** 台湾居民来往大陆通行证. */
    TAIWAN_PERMIT,
    /** 外国人永久居留身份证. */
    FOREIGN_RESIDENT_ID
}
