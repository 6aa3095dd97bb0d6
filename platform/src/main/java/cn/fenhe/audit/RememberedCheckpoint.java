package cn.fenhe.audit;

import cn.fenhe.audit.tree.SignedCheckpoint;
import cn.fenhe.installation.DurableFile;
import cn.fenhe.installation.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The last checkpoint that this platform signed (检查点), in a file of the data folder: whoever changes the database alone cannot make
 * the platform forget how far its log had come.
 */
@Component
class RememberedCheckpoint {

    private final Path file;
    private final Path continues;

    RememberedCheckpoint(Installation installation) {
        Path folder = installation.folder("audit");
        this.file = folder.resolve("checkpoint");
        this.continues = folder.resolve("continues");
    }

    /** Empty before the first one, and on a data folder that has none. */
    Optional<SignedCheckpoint> last() {
        return read(file);
    }

    /**
     * The checkpoint that an operator put beside it after he restored a backup: the log goes on in a new epoch that continues this one,
     * and what was remembered before no longer binds.
     */
    Optional<SignedCheckpoint> continued() {
        return read(continues);
    }

    boolean toBeContinued() {
        return Files.exists(continues);
    }

    /** Remembers a checkpoint that is committed; of two threads' the later one stays, and a new epoch's in any case. */
    synchronized void keep(SignedCheckpoint signed) {
        boolean continuing = continued()
                .filter(before ->
                        before.checkpoint().link().equals(signed.checkpoint().continues()))
                .isPresent();
        try {
            if (continuing || isAhead(signed)) {
                DurableFile.replace(file, signed.note().getBytes(StandardCharsets.UTF_8));
            }
            if (continuing) {
                Files.delete(continues);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isAhead(SignedCheckpoint signed) {
        return last().map(
                        known -> known.checkpoint().size() < signed.checkpoint().size())
                .orElse(true);
    }

    private static Optional<SignedCheckpoint> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(SignedCheckpoint.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + " is not a checkpoint's signed text, to the byte", e);
        }
    }
}
