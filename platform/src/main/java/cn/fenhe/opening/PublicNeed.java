package cn.fenhe.opening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need as anyone sees it; never with a contact.
 *
 * @param reference only for whoever filed it or asks by it, null in the list
 * @param answer null while it waits
 */
public record PublicNeed(
        UUID id,
        @Nullable String reference,
        String wanted,
        String purpose,
        Instant filedAt,
        @Nullable NeedAnswer answer) {

    static PublicNeed of(Need need) {
        return new PublicNeed(
                need.id(), need.reference(), need.wanted(), need.purpose(), need.filedAt(), need.answer());
    }

    static PublicNeed listed(Need need) {
        return new PublicNeed(need.id(), null, need.wanted(), need.purpose(), need.filedAt(), need.answer());
    }
}
