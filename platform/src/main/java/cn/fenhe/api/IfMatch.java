package cn.fenhe.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The version that a change is meant for (If-Match). Controllers take it as a parameter, and answer with {@link #tag} as
 * {@code ETag}.
 *
 * @param header as sent, null when absent
 */
public record IfMatch(@Nullable String header) {

    /** The entity tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Goes on only when the change is meant for the present version.
     *
     * @throws Refusal 428 {@code api.if-match-required} without the header, 412 {@code api.changed-meanwhile} for another version
     */
    public void require(long present) {
        require(present, true);
    }

    /** Likewise for who approves: any version ({@code *}) is none that was seen. */
    public void requireSeen(long present) {
        require(present, false);
    }

    private void require(long present, boolean orAny) {
        if (header == null || header.isBlank()) {
            throw Refusal.of(Refusal.Kind.PRECONDITION_REQUIRED, "api.if-match-required");
        }
        boolean meant = Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(tag -> orAny && tag.equals("*") || tag.equals(tag(present)));
        if (!meant) {
            throw Refusal.of(Refusal.Kind.STALE, "api.changed-meanwhile").with("version", tag(present));
        }
    }
}
