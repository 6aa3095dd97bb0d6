package cn.fenhe.opening;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.cryptography.Keys;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Power;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Regulations;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What holds for everything that anyone sends to the portal without an account (公众来件): so much may wait and no more, a contact is sealed
 * and read one by one, and the uppermost authority answers.
 */
@Component
class PublicDesk {

    private static final String PURPOSE = "contacts";

    /** Unanswered ones of a kind; beyond that it asks people to wait. */
    static final int MOST_WAITING = 2_000;

    private final Organization organization;
    private final Keys keys;
    private final AuditLog audit;
    private final Regulations regulations;

    PublicDesk(Organization organization, Keys keys, AuditLog audit, Regulations regulations) {
        this.organization = organization;
        this.keys = keys;
        this.audit = audit;
        this.regulations = regulations;
    }

    /** @throws Refusal 429 with the code, where no more can wait */
    void requireRoom(long waiting, String code) {
        if (waiting >= MOST_WAITING) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, code).with("most", MOST_WAITING);
        }
    }

    /** @param contact null or blank for none */
    @Nullable
    String seal(@Nullable String contact) {
        return contact == null || contact.isBlank()
                ? null
                : keys.seal(PURPOSE, contact.strip().getBytes(StandardCharsets.UTF_8));
    }

    /** The contact of one thing that was sent, in the caller's transaction; reading it is recorded. */
    @Nullable
    String read(Caller caller, String kind, UUID id, @Nullable String sealed) {
        if (sealed == null) {
            return null;
        }
        audit.record(Act.of(caller.actor(), "opening.read-contact", kind, id).citing("FH-4"));
        return new String(keys.open(sealed), StandardCharsets.UTF_8);
    }

    /**
     * The authority that the caller acts for.
     *
     * @param articles that let the public send it
     * @throws Refusal 403 {@code opening.authority-only}
     */
    UUID requireAuthority(Caller caller, String... articles) {
        caller.require(Role.AUTHORITY_OFFICER);
        UUID institution = caller.requireInstitution();
        if (!organization.isUppermost(institution, Power.CATALOG_REVIEW)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "opening.authority-only")
                    .citing(regulations.binding(caller.jurisdiction(), articles));
        }
        return institution;
    }

    String name(UUID institution) {
        return organization.institution(institution).orElseThrow().name();
    }
}
