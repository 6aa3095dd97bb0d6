package cn.fenhe.catalog;

import java.time.Instant;
import java.util.UUID;

/**
 * A published resource whose release to the public was decided.
 *
 * @param changedAt when its data was last collected, or its entry confirmed where there is none
 */
public record ReleasedResource(UUID resource, Instant changedAt) {}
