package cn.fenhe.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The installation (安装): the folder that holds everything this platform keeps outside an external database.
 *
 * @param data the data folder, absolute; created when the platform starts
 */
public record Installation(Path data) {

    /** A folder of the installation, created when absent: {@code warehouse}, {@code keys}, {@code staging}, {@code index}, … */
    public Path folder(String name) {
        try {
            return Files.createDirectories(data.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
