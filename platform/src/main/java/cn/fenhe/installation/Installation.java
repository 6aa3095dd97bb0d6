package cn.fenhe.installation;

import cn.fenhe.api.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The installation (安装): the folder that holds everything this platform keeps outside an external database.
 *
 * @param data the data folder, absolute; created when the platform starts
 * @param reserve bytes of its disk that no upload may use, so that the database can always write
 */
public record Installation(Path data, long reserve) {

    /** An installation that reserves nothing. */
    public Installation(Path data) {
        this(data, 0);
    }

    /** A folder of the installation, created when absent: {@code warehouse}, {@code keys}, {@code staging}, {@code index}, … */
    public Path folder(String name) {
        try {
            return Files.createDirectories(data.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks for room on the disk of the data folder before something large is taken in.
     *
     * @param bytes what is about to be written, 0 when it cannot be known
     * @throws Refusal {@code installation.disk-full} when the disk would then hold less free space than the reserve
     */
    public void requireSpace(long bytes) {
        long free = freeSpace();
        if (free - reserve < bytes) {
            throw Refusal.of(Refusal.Kind.FULL, "installation.disk-full")
                    .with("freeMegabytes", megabytes(free))
                    .with("reserveMegabytes", megabytes(reserve))
                    .with("neededMegabytes", megabytes(bytes));
        }
    }

    private long freeSpace() {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20);
    }
}
