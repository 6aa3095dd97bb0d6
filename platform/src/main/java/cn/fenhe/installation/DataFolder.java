package cn.fenhe.installation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The data folder, held by this platform alone: the operating system frees the lock even when the process is killed. */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws CannotStart when the folder cannot be used, or another platform uses it */
    static DataFolder hold(Path path) {
        try {
            Path real = Files.createDirectories(path.toAbsolutePath()).toRealPath();
            FileChannel channel = FileChannel.open(
                    real.resolve("platform.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new CannotStart(
                        "another platform is running on the data folder " + real + ".",
                        "Stop it first, or give this one a folder of its own with --data DIR.");
            }
            return new DataFolder(real, channel);
        } catch (IOException e) {
            throw new CannotStart(
                    "the data folder " + path.toAbsolutePath() + " cannot be used: " + e,
                    "Make it writable for this user, or choose another with --data DIR.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
