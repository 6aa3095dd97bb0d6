package cn.fenhe.opening;

import java.util.UUID;

/** A dataset that an application uses (所用数据集), while it is open. */
public record UsedDataset(UUID id, String title) {}
