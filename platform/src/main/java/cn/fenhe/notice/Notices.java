package cn.fenhe.notice;

import cn.fenhe.audit.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Official notices (文书). */
@Component
public class Notices {

    /** Kinds of notices (文书种类); each numbers by itself. */
    public enum Kind {
        /** 受理. */
        ACCEPTANCE,
        /** 补正. */
        SUPPLEMENT,
        /** 延期. */
        EXTENSION,
        /** 同意. */
        APPROVAL,
        /** 不予. */
        REFUSAL,
        /** 退回. */
        RETURN,
        /** 裁决. */
        DECISION,
        /** 责令改正. */
        RECTIFICATION,
        /** 告知. */
        INFORMATION
    }

    /**
     * A notice to be issued.
     *
     * @param matterType what it is about: {@code sharing-request}, {@code revision}, …
     * @param matterId which one
     * @param from issuing institution, null when the platform itself informs
     * @param to receiving institution
     * @param facts values for the notice's text
     * @param articles its basis; only what binds
     * @param remedy what the receiver may do about it, null where nothing
     */
    public record Draft(
            Kind kind,
            String matterType,
            String matterId,
            @Nullable UUID from,
            UUID to,
            String title,
            String body,
            Map<String, String> facts,
            List<String> articles,
            @Nullable String remedy) {}

    /**
     * Numbers, seals and delivers a notice in the caller's transaction.
     *
     * @return its id
     */
    public UUID issue(Actor by, Draft draft) {
        throw new UnsupportedOperationException("issue");
    }
}
