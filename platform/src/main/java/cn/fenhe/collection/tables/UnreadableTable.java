package cn.fenhe.collection.tables;

import org.jspecify.annotations.Nullable;

/** A file is not what it says it is. What its reader says of it may quote the data, and so goes to the cause alone. */
public final class UnreadableTable extends RuntimeException {

    private final String reason;

    /** @param reason stable word of the refusal {@code collection.unreadable} */
    public UnreadableTable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
