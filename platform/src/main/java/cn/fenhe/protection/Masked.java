package cn.fenhe.protection;

import cn.fenhe.catalog.Item;

/** An item that leaves under a mask. */
public record Masked(Item item, Mask mask) {}
