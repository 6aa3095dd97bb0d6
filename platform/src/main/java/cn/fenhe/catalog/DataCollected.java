package cn.fenhe.catalog;

import java.util.UUID;

/** New data of a resource was collected (数据更新). */
public record DataCollected(UUID resource) {}
