package cn.fenhe.release.decision;

import cn.fenhe.lake.read.Scan;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** What was decided about a release (裁决). There is no third outcome and no default. */
public sealed interface Decision {

    /**
     * It may leave, so and not otherwise.
     *
     * @param projections what leaves, the masks in it, in the entry's order
     * @param rowFilter which rows, over the raw columns; null for all
     * @param obligations what else must be done, or nothing leaves
     */
    record Permit(
            List<Scan.Projection> projections, @Nullable Condition rowFilter, Set<Obligation> obligations)
            implements Decision {

        public Permit {
            projections = List.copyOf(projections);
            obligations = Set.copyOf(obligations);
        }
    }

    /**
     * It may not.
     *
     * @param reasons at least one; the first is what the caller is told
     * @param articles of all reasons, those that bind
     */
    record Deny(List<Reason> reasons, List<String> articles) implements Decision {

        public Deny {
            reasons = List.copyOf(reasons);
            articles = List.copyOf(articles);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a denial gives a reason");
            }
        }
    }

    /** What a permit demands besides. */
    enum Obligation {
        /** A receipt is recorded before the first byte leaves. */
        RECEIPT,
        /** Each person whose row was looked at is recorded by a keyed digest. */
        SUBJECTS,
        /** The bytes are kept for their term, with their snapshot. */
        KEEP
    }
}
