package cn.fenhe.organization.people;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.regulation.Article;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs people in (登录). Whatever is wrong, account, password or a disabled account, the answer is the same and takes as long; every
 * attempt is recorded, without the password.
 */
@Component
@Article({"FH-11", "TY-31", "TJ-53"})
class SignIns {

    private final AccountStore accounts;
    private final PasswordHashes hashes;
    private final SecondFactor secondFactor;
    private final Attempts attempts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SignIns(
            AccountStore accounts,
            PasswordHashes hashes,
            SecondFactor secondFactor,
            Attempts attempts,
            AuditLog audit,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.secondFactor = secondFactor;
        this.attempts = attempts;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The account that the words belong to.
     *
     * @throws Refusal 401 {@code organization.sign-in-failed} or {@code organization.otp-required}, 429 {@code organization.locked}
     */
    Account signIn(String typed, String password, @Nullable String code) {
        Optional<Account> known = accounts.byName(AccountName.of(typed));
        try {
            attempts.count(typed);
        } catch (Refusal locked) {
            failed(typed, known, "locked");
            throw locked;
        }
        Account account = compared(typed, known, password).orElseThrow(() -> refused(typed, known, "password"));
        if (account.isDisabled()) {
            throw refused(typed, known, "disabled");
        }
        if (account.hasSecondFactor()) {
            checkSecondFactor(typed, account, code);
        }
        succeeded(typed, account);
        return account;
    }

    /** The account when the password is its own. A platform too busy to compare counts nobody's attempt. */
    private Optional<Account> compared(String typed, Optional<Account> known, String password) {
        try {
            if (known.isEmpty()) {
                hashes.matchNobody(password);
            }
            return known.filter(found -> hashes.matches(password, found.passwordHash()));
        } catch (Refusal busy) {
            attempts.uncount(typed);
            throw busy;
        }
    }

    private void checkSecondFactor(String typed, Account account, @Nullable String code) {
        if (code == null || code.isBlank()) {
            attempts.uncount(typed);
            failed(typed, Optional.of(account), "otp-missing");
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "organization.otp-required");
        }
        if (!secondFactor.accepts(account, code)) {
            throw refused(typed, Optional.of(account), "otp");
        }
    }

    private void succeeded(String typed, Account account) {
        transaction.executeWithoutResult(status -> {
            attempts.clear(typed);
            audit.record(Act.of(actor(account), "organization.sign-in", "account", account.id()));
        });
    }

    private Refusal refused(String typed, Optional<Account> known, String why) {
        failed(typed, known, why);
        return Refusal.of(Refusal.Kind.UNAUTHENTICATED, "organization.sign-in-failed");
    }

    private void failed(String typed, Optional<Account> known, String why) {
        String subject =
                known.map(account -> account.id().toString()).orElseGet(() -> "unknown:" + Attempts.typed(typed));
        transaction.executeWithoutResult(
                status -> audit.record(Act.of(Actor.PUBLIC, "organization.sign-in-failed", "account", subject)
                        .with("why", why)));
    }

    static Actor actor(Account account) {
        return new Actor(account.id().toString(), account.name(), null);
    }
}
