package cn.fenhe.release;

/** How a granted item is exposed; an item not in the grant is absent. */
public enum Exposure {
    /** 返回: returned, perhaps masked. */
    RETURNED,
    /** 比对: matched by equality on the raw value, never returned. */
    MATCH_ONLY
}
