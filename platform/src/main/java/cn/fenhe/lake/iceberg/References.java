package cn.fenhe.lake.iceberg;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.ManifestContent;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.io.FileIO;

/**
 * Every location that a table refers to, by Iceberg's own account.
 *
 * @param needed what any snapshot of it needs: it must be there
 * @param history older metadata files, which nothing needs any more
 */
public record References(Set<String> needed, Set<String> history) {

    public References {
        needed = Set.copyOf(needed);
        history = Set.copyOf(history);
    }

    public boolean names(String location) {
        return needed.contains(location) || history.contains(location);
    }

    static References of(BaseTable table) throws IOException {
        Set<String> needed = new HashSet<>();
        needed.add(table.operations().current().metadataFileLocation());
        needed.addAll(ReachableFileUtil.manifestListLocations(table));
        needed.addAll(ReachableFileUtil.statisticsFilesLocations(table));
        Set<String> read = new HashSet<>();
        for (Snapshot snapshot : table.snapshots()) {
            for (ManifestFile manifest : snapshot.allManifests(table.io())) {
                if (read.add(manifest.path())) {
                    needed.add(manifest.path());
                    addFiles(needed, manifest, table.io(), table.specs());
                }
            }
        }
        return new References(needed, ReachableFileUtil.metadataFileLocations(table, true));
    }

    private static void addFiles(
            Set<String> needed, ManifestFile manifest, FileIO io, Map<Integer, PartitionSpec> specs)
            throws IOException {
        try (ManifestReader<?> files = manifest.content() == ManifestContent.DATA
                ? ManifestFiles.read(manifest, io, specs)
                : ManifestFiles.readDeleteManifest(manifest, io, specs)) {
            files.forEach(file -> needed.add(file.location()));
        }
    }
}
