package cn.fenhe.organization.people;

import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.cryptography.Sm3;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the security administrator adds to a password that the system administrator set (启用): a code for the account's holder. Whoever has
 * only one of the two can do nothing, so neither administrator can act as somebody else (三员分立).
 */
@Component
@Transactional
@Article("FH-16")
class Admissions {

    private final AccountStore accounts;
    private final AuditLog audit;

    Admissions(AccountStore accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /** A code that lets the account's holder into its posts, once; an earlier one is void. @throws Refusal 404 */
    Offered offer(Caller by, UUID id) {
        by.require(Role.SECURITY_ADMINISTRATOR);
        known(id);
        String code = Passwords.first();
        accounts.offerAdmission(id, digest(code));
        audit.record(Act.of(by.actor(), "organization.offer-admission", "account", id)
                .citing("FH-16"));
        return new Offered(id, code);
    }

    /** Asks for the second factor no more, of somebody who lost the device. @throws Refusal 404 */
    @Article("FH-11")
    void removeSecondFactor(Caller by, UUID id) {
        by.require(Role.SECURITY_ADMINISTRATOR);
        if (known(id).hasSecondFactor()) {
            accounts.removeSecondFactor(id);
            audit.record(Act.of(by.actor(), "organization.remove-second-factor", "account", id)
                    .citing("FH-16"));
        }
    }

    static boolean isRight(Account account, String code) {
        String offered = account.admissionDigest();
        return offered != null
                && MessageDigest.isEqual(
                        offered.getBytes(StandardCharsets.US_ASCII),
                        digest(code.strip()).getBytes(StandardCharsets.US_ASCII));
    }

    private Account known(UUID id) {
        return accounts.byId(id).orElseThrow(() -> Accounts.unknown(id));
    }

    /** The code is random and long, so a plain digest tells nothing of it. */
    private static String digest(String code) {
        return Sm3.hex(code.getBytes(StandardCharsets.UTF_8));
    }

    /** @param code shown this once */
    record Offered(UUID id, String code) {}
}
