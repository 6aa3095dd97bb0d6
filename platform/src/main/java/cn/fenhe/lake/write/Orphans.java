package cn.fenhe.lake.write;

import cn.fenhe.lake.orphans.Collector;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of the warehouse that nothing refers to (孤儿文件): left by commits that were rolled back and by stagings that were killed. The
 * lake cannot record acts, so whoever has them removed does.
 */
@Component
public class Orphans {

    private final Collector collector;

    Orphans(Collector collector) {
        this.collector = collector;
    }

    /**
     * What a pass is about to remove.
     *
     * @param folders in which the files lie
     * @param unread folders left alone, because it can't be told what is needed there
     */
    public record Found(long files, long bytes, int folders, int unread) {}

    /** What a pass removed. */
    public record Removed(long files, long bytes) {

        public Removed and(Removed more) {
            return new Removed(files + more.files, bytes + more.bytes);
        }
    }

    /**
     * Removes what is older than a day and referred to by no snapshot, no batch on its way and no other table; at most as many files as
     * {@code fenhe.lake.orphans} says.
     *
     * @param recorded called in a transaction of its own before anything is removed; when it fails, nothing is removed
     * @return empty when a backup or another pass holds it off
     */
    @Transactional(propagation = Propagation.NEVER)
    public Optional<Removed> remove(Consumer<Found> recorded) {
        return collector.collect(recorded);
    }
}
