package cn.fenhe.lake;

import java.util.UUID;

/** Another run changed the table since this one began (并发提交冲突); nothing was written. */
public final class CommitConflict extends RuntimeException {

    public CommitConflict(UUID table) {
        super("table " + table + " was changed by another run");
    }
}
