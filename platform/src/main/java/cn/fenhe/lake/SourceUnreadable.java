package cn.fenhe.lake;

import org.jspecify.annotations.Nullable;

/** A source can't be read as described; says where. */
public final class SourceUnreadable extends RuntimeException {

    private final String file;
    private final String reason;
    private final @Nullable Long offset;

    /**
     * @param reason stable code: {@code charset}, {@code missing}, {@code empty}, …
     * @param offset byte offset of the first fault, null when it has none
     */
    public SourceUnreadable(String file, String reason, @Nullable Long offset) {
        super(file + ": " + reason + (offset == null ? "" : " at byte " + offset));
        this.file = file;
        this.reason = reason;
        this.offset = offset;
    }

    public String file() {
        return file;
    }

    public String reason() {
        return reason;
    }

    public @Nullable Long offset() {
        return offset;
    }
}
