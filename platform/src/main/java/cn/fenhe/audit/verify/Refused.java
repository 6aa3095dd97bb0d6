package cn.fenhe.audit.verify;

import org.jspecify.annotations.Nullable;

/** The export does not hold: what is wrong, and at which entry where one can be named. */
final class Refused extends Exception {

    private final @Nullable Long index;

    Refused(String problem) {
        super(problem);
        this.index = null;
    }

    Refused(String problem, long index) {
        super(problem);
        this.index = index;
    }

    @Nullable
    Long index() {
        return index;
    }
}
