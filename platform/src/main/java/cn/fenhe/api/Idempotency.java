package cn.fenhe.api;

import jakarta.servlet.http.HttpServletRequest;

/** What a controller may say about the repetition of its request (幂等). */
public final class Idempotency {

    private static final String SECRET = Idempotency.class.getName() + ".secret";

    private Idempotency() {}

    /**
     * Keeps the answer out of the store because it shows a secret once; a repetition is then refused with 409
     * {@code api.idempotency-not-replayable} instead of being answered again.
     */
    public static void showsSecret(HttpServletRequest request) {
        request.setAttribute(SECRET, true);
    }

    static boolean isSecret(HttpServletRequest request) {
        return request.getAttribute(SECRET) != null;
    }
}
