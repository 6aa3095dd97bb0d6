package cn.fenhe.lake.serving;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lookup found.
 *
 * @param snapshot that the serving table held as it was read, -1 for none yet
 */
public record Found(long snapshot, List<@Nullable Object[]> rows) {}
