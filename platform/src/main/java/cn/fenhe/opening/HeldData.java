package cn.fenhe.opening;

import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data that came to an open dataset and in which the detectors found something (暂缓开放的更新); until somebody decides, the public has what
 * it had.
 *
 * @param findings figures only
 * @param handedInBy id of the person who handed it in, null when it is not known; somebody else decides
 * @param reasons of the decision, null before it
 */
public record HeldData(
        UUID id,
        UUID resource,
        String title,
        UUID provider,
        String jurisdiction,
        UUID grant,

        @JsonFormat(shape = JsonFormat.Shape.STRING) long snapshot,

        List<Finding> findings,
        State state,
        @Nullable String handedInBy,
        Instant heldAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reasons) {

    /** States of held data. */
    public enum State {
        /** 暂缓: the provider's head decides. */
        HELD,
        /** 已放行: the public has it. */
        RELEASED,
        /** 不予放行: the public never gets it. */
        KEPT_BACK,
        /** 已被更新的数据代替. */
        SUPERSEDED
    }

    public HeldData {
        findings = List.copyOf(findings);
    }

    /** By another person than the one who handed it in, with reasons. */
    @Article({"TY-8", "FH-2"})
    HeldData decided(boolean release, String by, Instant at, @Nullable String because) {
        if (state != State.HELD) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "opening.illegal-transition")
                    .with("state", state);
        }
        if (by.equals(handedInBy)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "opening.two-people").citing("FH-2");
        }
        if (because == null || because.isBlank()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.reasons-missing");
        }
        return new HeldData(
                id,
                resource,
                title,
                provider,
                jurisdiction,
                grant,
                snapshot,
                findings,
                release ? State.RELEASED : State.KEPT_BACK,
                handedInBy,
                heldAt,
                by,
                at,
                because);
    }
}
