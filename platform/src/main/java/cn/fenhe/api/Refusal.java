package cn.fenhe.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal (拒绝) that teaches: what happened, what to do, which article. Its texts stand in
 * {@code cn/fenhe/<module>/refusals.properties} (Chinese) and {@code refusals_en.properties} under
 * {@code <code>.title} and {@code <code>.advice}, with {@code {name}} for each detail; the part of the code before the first
 * dot is the module. Answered as problem+json (RFC 9457).
 */
public final class Refusal extends RuntimeException {

    /** Whose fault it is, and so which HTTP status answers it. */
    public enum Kind {
        INVALID(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        NOT_ACCEPTABLE(406),
        CONFLICT(409),
        GONE(410),
        STALE(412),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        UNPROCESSABLE(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY(429),
        /** Not the caller's fault; {@code api.unexpected} alone. */
        UNEXPECTED(500),
        UNAVAILABLE(503),
        FULL(507);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final Map<String, Object> details;
    private final List<String> articles;

    private Refusal(Kind kind, String code, Map<String, Object> details, List<String> articles) {
        super(code + " " + details + " " + articles);
        this.kind = kind;
        this.code = code;
        this.details = details;
        this.articles = articles;
    }

    /** @param code {@code module.what-is-wrong}, stable for ever */
    public static Refusal of(Kind kind, String code) {
        return new Refusal(kind, code, Map.of(), List.of());
    }

    /** The same refusal with one more detail for its text, and as a member of the problem. Never an engine's message. */
    public Refusal with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Refusal(kind, code, Collections.unmodifiableMap(more), articles);
    }

    /** The same refusal citing these articles; the caller passes only what binds (see {@code Regulations.binding}). */
    public Refusal citing(List<String> articleIds) {
        return new Refusal(kind, code, details, List.copyOf(articleIds));
    }

    public Refusal citing(String... articleIds) {
        return citing(List.of(articleIds));
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }

    public List<String> articles() {
        return articles;
    }
}
