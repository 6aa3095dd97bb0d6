package cn.fenhe.catalog;

import java.util.UUID;

/** A published entry was withdrawn (目录撤销): {@link Catalog#published} no longer knows the resource. */
public record EntryWithdrawn(UUID resource, UUID revision) {}
