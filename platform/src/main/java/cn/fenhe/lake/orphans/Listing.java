package cn.fenhe.lake.orphans;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** All files of a folder. No link is followed; a folder that can't be listed wholly isn't listed at all. */
final class Listing extends SimpleFileVisitor<Path> {

    private final List<FoundFile> files = new ArrayList<>();
    private boolean onlyFiles = true;

    private Listing() {}

    static Listing of(Path folder) throws IOException {
        Listing listing = new Listing();
        Files.walkFileTree(folder, listing);
        return listing;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            files.add(new FoundFile(path, attributes.size(), attributes.lastModifiedTime()));
        } else {
            onlyFiles = false;
        }
        return FileVisitResult.CONTINUE;
    }

    List<FoundFile> files() {
        return files;
    }

    /** Whether there are folders and files alone, no link and nothing stranger. */
    boolean onlyFiles() {
        return onlyFiles;
    }
}
