package cn.fenhe.release;

import java.nio.file.Path;
import java.util.UUID;

/**
 * A file of what is a provider's own (本单位数据文件), held by the module that vouches for it: a run's quarantine (问题数据) or its
 * differences. Release reads it and never keeps it.
 *
 * @param provider the institution whose own it is
 * @param resource it was collected for
 * @param kind a short stable word for the receipt: {@code quarantine}, {@code difference}
 * @param subject which one of its kind, such as the run's id
 * @param path where it lies now
 * @param fileName under which it leaves
 * @param mediaType such as {@code application/x-ndjson}
 * @param rows records in it
 */
public record OwnFile(
        UUID provider,
        UUID resource,
        String kind,
        UUID subject,
        Path path,
        String fileName,
        String mediaType,
        long rows) {}
