package cn.fenhe.collection;

import java.util.UUID;

/**
 * Files to be taken from a folder (前置机目录) instead of being handed in.
 *
 * @param connection of kind folder, the provider's own
 * @param pattern of file names, such as {@code *.csv}
 */
public record FolderSource(UUID connection, String pattern) {}
