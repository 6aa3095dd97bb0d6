package cn.fenhe.catalog;

import java.time.Instant;
import java.util.UUID;

/**
 * What collection tells the catalogue of a resource's data (更新情况).
 *
 * @param snapshot id of the newest snapshot
 * @param rows in it
 * @param quarantined rows rejected by the run that made it
 * @param by id of the person who handed it in
 */
public record Collected(UUID resource, long snapshot, long rows, long quarantined, Instant at, String by) {}
