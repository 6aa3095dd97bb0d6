package cn.fenhe.lake.staging;

import java.util.function.LongConsumer;

/** Bytes read so far, never fewer than before, told to the caller, who cancels by throwing. */
final class Progress {

    private final LongConsumer listener;
    private final long total;
    private long added;
    private long told;

    Progress(LongConsumer listener, long total) {
        this.listener = listener;
        this.total = total;
    }

    void add(long more) {
        added += more;
        tell(Math.min(added, total));
    }

    void reach(double fraction) {
        tell((long) (fraction * total));
    }

    /** Asks whether to go on, without having read more. */
    void check() {
        listener.accept(told);
    }

    private void tell(long bytes) {
        told = Math.max(told, bytes);
        check();
    }
}
