package cn.fenhe.api;

import java.nio.charset.StandardCharsets;

/**
 * Watches a body for the character NUL, which no text of the platform has and the database keeps in none: written as it is, or in JSON as
 * an escape.
 */
public final class NulBytes {

    private static final byte[] ESCAPE = "u0000".getBytes(StandardCharsets.US_ASCII);

    private final boolean json;
    private int escaped = -1;

    private NulBytes(boolean json) {
        this.json = json;
    }

    static NulBytes in(String contentType) {
        return new NulBytes(contentType.contains("json"));
    }

    /** Looks through a whole JSON text. @throws Refusal 400 {@code api.text-has-nul} */
    public static void refuseInJson(byte[] text) {
        new NulBytes(true).see(text, 0, text.length);
    }

    /** @throws Refusal 400 {@code api.text-has-nul} */
    void see(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            see(bytes[i]);
        }
    }

    /** {@code escaped} counts what was seen after a backslash; -1 outside of an escape. */
    void see(byte one) {
        if (one == 0) {
            throw refused();
        }
        if (escaped < 0) {
            escaped = json && one == '\\' ? 0 : -1;
        } else if (one != ESCAPE[escaped]) {
            escaped = -1;
        } else if (++escaped == ESCAPE.length) {
            throw refused();
        }
    }

    static Refusal refused() {
        return Refusal.of(Refusal.Kind.INVALID, "api.text-has-nul");
    }
}
