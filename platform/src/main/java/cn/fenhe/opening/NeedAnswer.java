package cn.fenhe.opening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the authority answered to a need.
 *
 * @param dataset that serves it, null where there is none
 * @param authority name of the institution that answered
 */
public record NeedAnswer(
        Outcome outcome,
        String text,
        @Nullable UUID dataset,
        @Nullable String datasetTitle,
        String authority,
        Instant at) {

    /** How a need is answered. */
    public enum Outcome {
        /** 已经开放: there is such a dataset. */
        AVAILABLE,
        /** 列入开放计划. */
        PLANNED,
        /** 不能开放, with the reason. */
        DECLINED
    }
}
