package cn.fenhe.collection;

import cn.fenhe.api.Refusal;
import cn.fenhe.collection.receiving.Received;
import cn.fenhe.collection.receiving.ReceivingLimits;
import cn.fenhe.collection.receiving.Reception;
import cn.fenhe.connection.Connections;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Takes a run's files from the folder that its order names. They are copied first, so that nobody changes them while they are read. */
@Component
class FolderIntake {

    private final Connections connections;
    private final ReceivedFolders folders;
    private final ReceivingLimits limits;
    private final ProgressNotes progress;

    FolderIntake(Connections connections, ReceivedFolders folders, ReceivingLimits limits, ProgressNotes progress) {
        this.connections = connections;
        this.folders = folders;
        this.limits = limits;
        this.progress = progress;
    }

    List<Received> take(Run run) {
        FolderSource folder = run.folder;
        if (folder == null) {
            throw new IllegalStateException("run " + run.id + " was handed in and has nothing to take");
        }
        List<Path> files = connections.files(run.provider, folder.connection(), folder.pattern());
        if (files.isEmpty()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "collection.folder-empty")
                    .with("pattern", folder.pattern());
        }
        Reception reception = new Reception(folders.fresh(run.id), limits, folders::requireSpace);
        LongConsumer note = progress.of(run.id);
        try {
            folders.requireSpace(total(files));
            for (Path file : files) {
                note.accept(0);
                try (InputStream in = Files.newInputStream(file)) {
                    reception.digestedLater(file.getFileName().toString(), in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reception.received();
    }

    private static long total(List<Path> files) throws IOException {
        long total = 0;
        for (Path file : files) {
            total += Files.size(file);
        }
        return total;
    }
}
