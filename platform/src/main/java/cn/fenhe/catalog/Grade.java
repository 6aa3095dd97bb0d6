package cn.fenhe.catalog;

/** Levels of general public data (级别; GB/T 43697-2024, SD-10), from public to most sensitive. */
public enum Grade {
    L1,
    L2,
    L3,
    L4
}
