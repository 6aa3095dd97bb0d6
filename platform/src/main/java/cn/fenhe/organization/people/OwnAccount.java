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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What people change about their own account. */
@Component
@Article("FH-11")
class OwnAccount {

    private final AccountStore accounts;
    private final PasswordHashes hashes;
    private final SecondFactor secondFactor;
    private final Attempts attempts;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OwnAccount(
            AccountStore accounts,
            PasswordHashes hashes,
            SecondFactor secondFactor,
            Attempts attempts,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.secondFactor = secondFactor;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Changes the password; wrong old ones count as failed sign-ins.
     *
     * @throws Refusal 403 {@code organization.password-wrong}, 422 {@code organization.password-…} for one that breaks a rule, 429
     */
    Account changePassword(SignedInPerson person, String old, String wanted) {
        Account account = present(person.account());
        attempts.count(account.account());
        if (!hashes.matches(old, account.passwordHash())) {
            refused(person, "organization.change-password-refused");
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "organization.password-wrong");
        }
        attempts.uncount(account.account());
        Passwords.check(wanted, account.account());
        if (isOneOfTheLast(account, old, wanted)) {
            throw Passwords.broken("organization.password-repeated").with("remembered", Passwords.REMEMBERED);
        }
        String hash = hashes.of(wanted);
        transaction.executeWithoutResult(status -> {
            accounts.setPassword(account, hash, false, now());
            audit.record(Act.of(SignIns.actor(account), "organization.change-password", "account", account.id()));
        });
        return present(account.id());
    }

    private boolean isOneOfTheLast(Account account, String old, String wanted) {
        return wanted.equals(old)
                || accounts.formerPasswords(account.id(), Passwords.REMEMBERED).stream()
                        .anyMatch(hash -> hashes.matches(wanted, hash));
    }

    /**
     * Lets the account into its posts by the code that the security administrator handed to its holder.
     *
     * @throws Refusal 403 {@code organization.admission-wrong}, 429 after five wrong ones
     */
    @Article("FH-16")
    void admit(SignedInPerson person, String code) {
        Account account = present(person.account());
        attempts.count(account.account());
        if (!Admissions.isRight(account, code)) {
            refused(person, "organization.admission-refused");
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "organization.admission-wrong")
                    .citing("FH-16");
        }
        transaction.executeWithoutResult(status -> {
            attempts.uncount(account.account());
            accounts.admit(account.id());
            audit.record(Act.of(SignIns.actor(account), "organization.admit", "account", account.id())
                    .citing("FH-16"));
        });
    }

    private void refused(SignedInPerson person, String action) {
        transaction.executeWithoutResult(
                status -> audit.record(Act.of(person.caller().actor(), action, "account", person.account())
                        .citing("FH-11")));
    }

    @Transactional
    SecondFactor.Proposal proposeSecondFactor(SignedInPerson person) {
        Account account = present(person.account());
        if (account.hasSecondFactor()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organization.otp-present");
        }
        audit.record(Act.of(SignIns.actor(account), "organization.propose-second-factor", "account", account.id()));
        return secondFactor.propose(account);
    }

    /** @throws Refusal 403 {@code organization.otp-invalid} */
    @Transactional
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

    @Transactional
    void signedOut(SignedInPerson person) {
        audit.record(Act.of(person.caller().actor(), "organization.sign-out", "account", person.account()));
    }

    @Transactional
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
