package cn.fenhe.collection;

import cn.fenhe.installation.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The folders in which received files wait until their run is over, each named by its run; the lake's own work is not in them. */
@Component
class ReceivedFolders {

    private final Installation installation;

    ReceivedFolders(Installation installation) {
        this.installation = installation;
    }

    /** @throws cn.fenhe.api.Refusal {@code installation.disk-full} */
    void requireSpace(long bytes) {
        installation.requireSpace(bytes);
    }

    Path of(UUID run) {
        return root().resolve(run.toString());
    }

    /** A new or emptied folder. */
    Path fresh(UUID run) {
        remove(run);
        try {
            return Files.createDirectory(of(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(UUID run) {
        try {
            FileSystemUtils.deleteRecursively(of(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs that have a folder untouched for a while. */
    List<UUID> untouchedFor(Duration age) {
        FileTime limit = FileTime.from(Instant.now().minus(age));
        try (Stream<Path> folders = Files.list(root())) {
            return folders.filter(folder -> isRun(folder) && isOlder(folder, limit))
                    .map(folder -> UUID.fromString(folder.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRun(Path folder) {
        return folder.getFileName().toString().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static boolean isOlder(Path folder, FileTime limit) {
        try {
            return Files.getLastModifiedTime(folder).compareTo(limit) < 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Path root() {
        return installation.folder("received");
    }
}
