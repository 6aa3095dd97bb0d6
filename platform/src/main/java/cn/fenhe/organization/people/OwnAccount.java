package cn.fenhe.organization.people;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people change about their own account. */
@Component
@Transactional
class OwnAccount {

    private final AccountStore accounts;
    private final PasswordHashes hashes;
    private final SecondFactor secondFactor;
    private final AuditLog audit;
    private final Clock clock;

    OwnAccount(AccountStore accounts, PasswordHashes hashes, SecondFactor secondFactor, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.secondFactor = secondFactor;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 403 {@code organization.password-wrong}, 422 {@code organization.password-…} for one that breaks a rule */
    @Article("FH-3")
    Account changePassword(SignedInPerson person, String old, String wanted) {
        Account account = present(person.account());
        if (!hashes.matches(old, account.passwordHash())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "organization.password-wrong");
        }
        Passwords.check(wanted, account.account());
        if (isOneOfTheLast(account, old, wanted)) {
            throw Passwords.broken("organization.password-repeated").with("remembered", Passwords.REMEMBERED);
        }
        accounts.setPassword(account, hashes.of(wanted), false, now());
        audit.record(Act.of(SignIns.actor(account), "organization.change-password", "account", account.id()));
        return present(account.id());
    }

    private boolean isOneOfTheLast(Account account, String old, String wanted) {
        return wanted.equals(old)
                || accounts.formerPasswords(account.id(), Passwords.REMEMBERED).stream()
                        .anyMatch(hash -> hashes.matches(wanted, hash));
    }

    SecondFactor.Proposal proposeSecondFactor(SignedInPerson person) {
        Account account = present(person.account());
        if (account.hasSecondFactor()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organization.otp-present");
        }
        audit.record(Act.of(SignIns.actor(account), "organization.propose-second-factor", "account", account.id()));
        return secondFactor.propose(account);
    }

    /** @throws Refusal 403 {@code organization.otp-invalid} */
    void confirmSecondFactor(SignedInPerson person, String code) {
        Account account = present(person.account());
        if (account.hasSecondFactor()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organization.otp-present");
        }
        if (!secondFactor.accepts(account, code)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "organization.otp-invalid");
        }
        accounts.confirmSecondFactor(account.id(), now());
        audit.record(Act.of(SignIns.actor(account), "organization.confirm-second-factor", "account", account.id()));
    }

    void signedOut(SignedInPerson person) {
        audit.record(Act.of(person.caller().actor(), "organization.sign-out", "account", person.account()));
    }

    void switchedTo(SignedInPerson person, Post post) {
        audit.record(Act.of(person.caller().actor(), "organization.switch-post", "account", person.account())
                .with("post", post.id().toString()));
    }

    private Account present(UUID id) {
        return accounts.byId(id).orElseThrow(() -> Accounts.unknown(id));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
