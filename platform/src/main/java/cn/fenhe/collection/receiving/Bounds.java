package cn.fenhe.collection.receiving;

import cn.fenhe.api.Refusal;
import org.springframework.util.unit.DataSize;

/** Counts what one hand-in has brought so far, and stops it at its limits: while it streams, not when the disk is full. */
final class Bounds {

    /** Below this an archive's ratio says nothing: a short table of one repeated line packs very well. */
    private static final long RATIO_COUNTS_FROM = DataSize.ofMegabytes(16).toBytes();

    private final ReceivingLimits limits;
    private long received;
    private long unpacked;
    private int files;
    private long archiveStart;
    private long archiveUnpacked;

    Bounds(ReceivingLimits limits) {
        this.limits = limits;
    }

    void received(long bytes) {
        received += bytes;
        limits.require(received);
    }

    void archiveBegins() {
        archiveStart = received;
        archiveUnpacked = 0;
    }

    void unpacked(String name, long bytes) {
        unpacked += bytes;
        archiveUnpacked += bytes;
        if (unpacked > limits.unpacked().toBytes()) {
            throw bomb(name).with("limitBytes", limits.unpacked().toBytes());
        }
        long packed = Math.max(1, received - archiveStart);
        if (archiveUnpacked > RATIO_COUNTS_FROM && archiveUnpacked / packed > limits.ratio()) {
            throw bomb(name).with("ratio", limits.ratio());
        }
    }

    void file(String name) {
        if (++files > limits.files()) {
            throw bomb(name).with("limitFiles", limits.files());
        }
    }

    private static Refusal bomb(String name) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, "collection.archive-bomb").with("file", name);
    }
}
