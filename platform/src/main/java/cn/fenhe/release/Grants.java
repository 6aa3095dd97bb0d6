package cn.fenhe.release;

import cn.fenhe.audit.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Grants (授权), issued by sharing and opening after their decisions. */
@Component
public class Grants {

    /**
     * Issues a grant in the caller's transaction; items are checked against the published entry and its levels.
     *
     * @param holder null for the public
     * @throws cn.fenhe.api.Refusal when an item may not be granted so (a stricter type, an opened L3, a masked ID beside a full birth date)
     */
    public Grant issue(
            Actor by,
            UUID resource,
            @Nullable UUID holder,
            String scenario,
            UUID purposeId,
            List<Grant.GrantedItem> items,
            @Nullable Instant until,
            int perMinute) {
        throw new UnsupportedOperationException("issue");
    }

    /** 暂停: at once, with the reason recorded. */
    public Grant suspend(Actor by, UUID grant, String reason) {
        throw new UnsupportedOperationException("suspend");
    }

    public Grant resume(Actor by, UUID grant, String reason) {
        throw new UnsupportedOperationException("resume");
    }

    public Grant end(Actor by, UUID grant, String reason) {
        throw new UnsupportedOperationException("end");
    }

    public Optional<Grant> find(UUID grant) {
        throw new UnsupportedOperationException("find");
    }

    /** The grants that a holder has on a resource, or the public ones for a null holder; newest first. */
    public List<Grant> of(@Nullable UUID holder, UUID resource) {
        throw new UnsupportedOperationException("of");
    }

    /** All grants that come from one request or review. */
    public List<Grant> from(UUID purposeId) {
        throw new UnsupportedOperationException("from");
    }
}
