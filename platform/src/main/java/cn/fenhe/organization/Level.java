package cn.fenhe.organization;

/** Levels (层级) of regions. */
public enum Level {
    NATION,
    PROVINCE,
    CITY,
    COUNTY,
    /** 管委会: a level without a division code. */
    ZONE
}
