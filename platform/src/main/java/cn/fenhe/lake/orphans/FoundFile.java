package cn.fenhe.lake.orphans;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** A file as it was when it was found; one that was changed since is another one. */
record FoundFile(Path path, long bytes, FileTime modified) {}
