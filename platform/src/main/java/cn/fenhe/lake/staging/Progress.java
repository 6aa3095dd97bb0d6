package cn.fenhe.lake.staging;

import java.util.function.LongConsumer;

/** Bytes read so far, told to the caller, who cancels by throwing. */
final class Progress {

    private final LongConsumer listener;
    private long bytes;

    Progress(LongConsumer listener) {
        this.listener = listener;
    }

    void add(long more) {
        bytes += more;
        listener.accept(bytes);
    }

    /** Asks whether to go on, without having read more. */
    void check() {
        listener.accept(bytes);
    }
}
