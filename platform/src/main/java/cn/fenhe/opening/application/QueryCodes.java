package cn.fenhe.opening.application;

import cn.fenhe.api.ReferenceCodes;
import cn.fenhe.cryptography.Keys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Secret codes by which whoever has no account comes back to his application (查询码). Kept only as a keyed digest, of this application's
 * code alone; compared in constant time, also where there is no such application.
 */
@Component
class QueryCodes {

    private static final String PURPOSE = "opening-codes";
    private static final UUID NOBODY = new UUID(0, 0);

    private final Keys keys;

    QueryCodes(Keys keys) {
        this.keys = keys;
    }

    static String next() {
        return ReferenceCodes.next("CX");
    }

    String digest(UUID application, String code) {
        return keys.keyedDigest(PURPOSE, message(application, code));
    }

    boolean matches(UUID application, String code, String digest) {
        byte[] kept = bytes(digest);
        boolean found = false;
        for (String candidate : keys.keyedDigests(PURPOSE, message(application, code))) {
            found |= MessageDigest.isEqual(bytes(candidate), kept);
        }
        return found;
    }

    /** Takes as long as {@link #matches}, for a number that nobody has. */
    void compareWithNothing(String code) {
        matches(NOBODY, code, "");
    }

    /** What a request was sent as, so that its repetition is known without keeping what it said. */
    String digestOfRequest(String key, String request) {
        return keys.keyedDigest(PURPOSE, bytes("request\n" + key + "\n" + request));
    }

    private static byte[] message(UUID application, String code) {
        return bytes(application + "\n" + code.strip().toUpperCase(Locale.ROOT));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
