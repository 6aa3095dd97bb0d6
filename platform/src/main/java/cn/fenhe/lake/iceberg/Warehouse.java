package cn.fenhe.lake.iceberg;

import cn.fenhe.installation.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/**
 * The folder of all tables' files. Catalogued locations are {@code local:///…} from the first day, since engines refuse plain paths
 * and since the folder may move; here alone they become paths.
 */
@Component
public class Warehouse {

    static final String ROOT = "local:///";

    /** Folders between a file and the warehouse: {@code <table>/data/<run>}, and the warehouse itself. */
    private static final int DEPTH = 4;

    private final Path folder;

    Warehouse(Installation installation) {
        this.folder = installation.folder("warehouse").toAbsolutePath().normalize();
    }

    public Path folder() {
        return folder;
    }

    /** @throws IllegalArgumentException for a location outside the warehouse */
    public Path path(String location) {
        if (!location.startsWith(ROOT)) {
            throw new IllegalArgumentException("not a location of the warehouse: " + location);
        }
        Path relative = Path.of(location.substring(ROOT.length()));
        if (relative.isAbsolute()) {
            throw new IllegalArgumentException("a location outside the warehouse: " + location);
        }
        for (Path part : relative) {
            if (part.toString().equals("..")) {
                throw new IllegalArgumentException("a location outside the warehouse: " + location);
            }
        }
        return folder.resolve(relative);
    }

    public String location(Path file) {
        return ROOT + folder.relativize(file).toString().replace('\\', '/');
    }

    /** Makes a file and its name durable; a pointer may move to it afterwards. */
    public static void persist(Path file) {
        try {
            sync(file, StandardOpenOption.WRITE);
            persistNames(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a file's name durable, and the names of the folders that it needed. */
    static void persistNames(Path file) throws IOException {
        Path folder = file.getParent();
        for (int depth = 0; depth < DEPTH && folder != null; depth++) {
            sync(folder, StandardOpenOption.READ);
            folder = folder.getParent();
        }
    }

    private static void sync(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** Creates the folder with every parent. */
    public static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
