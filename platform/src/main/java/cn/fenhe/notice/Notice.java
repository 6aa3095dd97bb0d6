package cn.fenhe.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issued notice (文书). All but its reading is sealed and never changes.
 *
 * @param number such as 并数据受理〔2026〕12号; without gaps per issuer, kind and year
 * @param matterType what it is about: {@code sharing-request}, {@code revision}, …
 * @param matterId which one
 * @param from issuing institution, null when the platform itself informs
 * @param to receiving institution
 * @param text whole, as it is read
 * @param articles its basis
 * @param remedy what the receiver may do about it, null where nothing
 * @param issuedBy name of the person who issued it
 * @param seal the signature and the key that made it
 * @param reading when it was first opened at the receiver's, null before
 */
public record Notice(
        UUID id,
        Notices.Kind kind,
        String number,
        String matterType,
        String matterId,
        @Nullable UUID from,
        String fromName,
        UUID to,
        String toName,
        String title,
        String titleEn,
        String text,
        List<String> articles,
        @Nullable String remedy,
        Instant issuedAt,
        String issuedBy,
        Seal seal,
        @Nullable Reading reading) {

    public Notice {
        articles = List.copyOf(articles);
    }

    /** @param signature SM2 with SM3, DER in base64 */
    public record Seal(String keyId, String signature) {}

    /** @param by name of the person */
    public record Reading(Instant at, String by) {}

    /** Whether an institution is a party to it: its issuer or its receiver. */
    boolean concerns(UUID institution) {
        return to.equals(institution) || institution.equals(from);
    }

    Notice sealed(Seal made) {
        return new Notice(
                id,
                kind,
                number,
                matterType,
                matterId,
                from,
                fromName,
                to,
                toName,
                title,
                titleEn,
                text,
                articles,
                remedy,
                issuedAt,
                issuedBy,
                made,
                reading);
    }
}
