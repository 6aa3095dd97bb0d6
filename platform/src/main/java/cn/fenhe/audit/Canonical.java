package cn.fenhe.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** The canonical form (规范字节) of an entry, version 1: exactly the bytes that its leaf hashes and that an export carries. */
final class Canonical {

    /** Bytes an entry may have; what is larger belongs into the module's own tables, with its digest in the details. */
    static final int LIMIT = 64 * 1024;

    private Canonical() {}

    /** @throws IllegalArgumentException when the act's details are past the limit */
    static byte[] bytes(UUID id, Instant at, Act act) {
        CanonicalJson json = new CanonicalJson().open();
        json.member("v", 1);
        json.member("id", id);
        json.member("at", at);
        json.member("actor", act.actor().id());
        json.member("name", act.actor().name());
        json.member("institution", act.actor().institution());
        json.member("action", act.action());
        json.member("subjectType", act.subjectType());
        json.member("subject", act.subjectId());
        json.member("articles", act.articles());
        json.member("person", act.person());
        json.member("details", act.details());
        // A lone surrogate, which somebody's input may hold, becomes a question mark here and not an exception.
        byte[] bytes = json.close().text().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LIMIT) {
            throw new IllegalArgumentException(
                    "an entry of " + bytes.length + " bytes, at most " + LIMIT + ": " + act.action());
        }
        return bytes;
    }
}
