package cn.fenhe.correction;

import cn.fenhe.api.Refusal;
import cn.fenhe.cryptography.Keys;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps reporters' contacts sealed: they are personal, and only the provider needs them. */
@Component
class Contacts {

    private static final int LONGEST = 200;
    private static final String PURPOSE = "contacts";

    private final Keys keys;

    Contacts(Keys keys) {
        this.keys = keys;
    }

    /** Null where none was given. @throws Refusal 422 {@code correction.contact-too-long} */
    @Nullable
    String sealed(@Nullable String contact) {
        if (contact == null || contact.isBlank()) {
            return null;
        }
        if (contact.length() > LONGEST) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "correction.contact-too-long")
                    .with("most", LONGEST);
        }
        return keys.seal(PURPOSE, contact.strip().getBytes(StandardCharsets.UTF_8));
    }

    String opened(String sealed) {
        return new String(keys.open(sealed), StandardCharsets.UTF_8);
    }
}
