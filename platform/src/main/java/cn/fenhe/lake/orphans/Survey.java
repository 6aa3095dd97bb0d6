package cn.fenhe.lake.orphans;

import cn.fenhe.lake.iceberg.References;
import cn.fenhe.lake.iceberg.Tables;
import cn.fenhe.lake.iceberg.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells what in a folder of the warehouse nothing refers to. In doubt it fails, and then nothing of that folder is removed. */
@Component
class Survey {

    /** A file younger than this may belong to what another engine is about to commit. */
    private static final Duration AGE = Duration.ofDays(1);

    private final Warehouse warehouse;
    private final Tables tables;
    private final Claims claims;
    private final Clock clock;

    Survey(Warehouse warehouse, Tables tables, Claims claims, Clock clock) {
        this.warehouse = warehouse;
        this.tables = tables;
        this.claims = claims;
        this.clock = clock;
    }

    /** @param elsewhere locations outside its own folder that the table refers to */
    record Outcome(List<FoundFile> orphans, Set<String> elsewhere) {}

    /** The orphans of a table that the catalogue knows; the caller holds its lock. */
    Outcome known(UUID table) throws IOException {
        Set<UUID> staged = claims.staged(table);
        References references = tables.references(table);
        Path folder = warehouse.folder().resolve(table.toString());
        List<FoundFile> files = Listing.of(folder).files();
        Set<String> elsewhere = missing(references, files);
        if (elsewhere.stream().anyMatch(location -> location.startsWith(location(table)))) {
            throw new IOException("files that table " + table + " refers to are not where it says");
        }
        FileTime old = old();
        List<FoundFile> orphans = files.stream()
                .filter(file -> file.modified().compareTo(old) < 0)
                .filter(file -> !references.names(warehouse.location(file.path())))
                .filter(file -> staged.stream().noneMatch(run -> file.path().startsWith(tables.dataFolder(table, run))))
                .toList();
        return new Outcome(orphans, elsewhere);
    }

    private Set<String> missing(References references, List<FoundFile> files) {
        Set<String> missing = new HashSet<>(references.needed());
        files.forEach(file -> missing.remove(warehouse.location(file.path())));
        return missing;
    }

    /**
     * The files of a folder that the catalogue does not know: all of them or none.
     *
     * @param elsewhere what tables refer to outside their own folders
     */
    List<FoundFile> unknown(UUID folder, Set<String> elsewhere) throws IOException {
        claims.lockCreation();
        String location = location(folder);
        boolean meant = claims.known(folder)
                || claims.pointedAt(location)
                || !claims.staged(folder).isEmpty()
                || elsewhere.stream().anyMatch(one -> one.startsWith(location));
        if (meant) {
            return List.of();
        }
        Listing listing = Listing.of(warehouse.folder().resolve(folder.toString()));
        FileTime old = old();
        boolean allOld =
                listing.files().stream().allMatch(file -> file.modified().compareTo(old) < 0);
        return listing.onlyFiles() && allOld ? List.copyOf(listing.files()) : List.of();
    }

    /** Whether a location outside any table's own folder is this file. */
    boolean named(Set<String> elsewhere, FoundFile file) {
        return elsewhere.contains(warehouse.location(file.path()));
    }

    private String location(UUID folder) {
        return warehouse.location(warehouse.folder().resolve(folder.toString())) + "/";
    }

    private FileTime old() {
        return FileTime.from(clock.instant().minus(AGE));
    }
}
