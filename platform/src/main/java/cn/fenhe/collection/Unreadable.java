package cn.fenhe.collection;

import cn.fenhe.api.Refusal;
import cn.fenhe.collection.receiving.SourceFile;
import cn.fenhe.lake.SourceUnreadable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says in a run's words why its files could not be read. */
final class Unreadable {

    private Unreadable() {}

    static Failure failure(Run run, SourceUnreadable fault) {
        return Failure.of(refusal(shownName(run, fault.file()), fault));
    }

    static Refusal refusal(String name, SourceUnreadable fault) {
        Refusal refusal = Refusal.of(Refusal.Kind.UNPROCESSABLE, "collection.unreadable")
                .with("file", name)
                .with("reason", fault.reason());
        Long offset = fault.offset();
        return offset == null ? refusal : refusal.with("offset", offset);
    }

    /** The name its sender gave to a file of the staging folder. */
    static String shownName(Run run, String stored) {
        return run.files().stream()
                .filter(file -> stored.endsWith(file.stored()))
                .map(SourceFile::name)
                .findFirst()
                .orElse(stored);
    }

    static Failure unexpected(RuntimeException fault, UUID reference) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (cause instanceof IOException && message != null && message.contains("No space left")) {
                return new Failure("collection.disk-full", Map.of(), List.of());
            }
        }
        return new Failure("collection.unexpected", Map.of("reference", reference.toString()), List.of());
    }
}
