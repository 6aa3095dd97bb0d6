package cn.fenhe.lake.orphans;

import cn.fenhe.lake.iceberg.Warehouse;
import cn.fenhe.lake.write.Orphans.Removed;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes files for good, and the folders that they leave empty. */
@Component
class Removal {

    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);

    private final Warehouse warehouse;

    Removal(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * What could not be removed is there for the next pass.
     *
     * @param known whether the catalogue knows the folder's table, which then keeps its own folders
     */
    Removed remove(Collection<FoundFile> files, UUID table, boolean known) throws IOException {
        Path root = warehouse.folder().toRealPath();
        Set<Path> left = new HashSet<>();
        long count = 0;
        long bytes = 0;
        for (FoundFile file : files) {
            try {
                delete(file.path(), root);
                count++;
                bytes += file.bytes();
                left.add(folder(file.path()));
            } catch (IOException e) {
                LOG.error("An orphan could not be removed: {}", file.path(), e);
            }
        }
        Path within = known ? warehouse.folder().resolve(table.toString()).resolve("data") : warehouse.folder();
        for (Path folder : left) {
            removeEmpty(folder, within);
        }
        return new Removed(count, bytes);
    }

    private static Path folder(Path entry) {
        return Objects.requireNonNull(entry.getParent());
    }

    private void delete(Path file, Path root) throws IOException {
        Path folder = folder(file);
        if (!folder.toRealPath().equals(root.resolve(warehouse.folder().relativize(folder)))) {
            throw new IOException("a folder of the warehouse became a link: " + folder);
        }
        Files.delete(file);
    }

    /** From a folder upwards, as far as they are empty. */
    private static void removeEmpty(Path folder, Path within) throws IOException {
        Path empty = folder;
        try {
            while (empty.startsWith(within) && !empty.equals(within)) {
                Files.deleteIfExists(empty);
                empty = folder(empty);
            }
        } catch (DirectoryNotEmptyException e) {
            LOG.debug("{} is still used", empty);
        }
    }
}
