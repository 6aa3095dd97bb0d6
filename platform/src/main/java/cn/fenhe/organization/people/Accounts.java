package cn.fenhe.organization.people;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Ids;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.organization.history.Disablings;
import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People's accounts (账号), created by the system administrator without any right. */
@Component
@Transactional
@Article("FH-16")
public class Accounts {

    private final AccountStore accounts;
    private final PasswordHashes hashes;
    private final PostStore posts;
    private final Attempts attempts;
    private final Disablings disablings;
    private final AuditLog audit;
    private final Clock clock;

    Accounts(
            AccountStore accounts,
            PasswordHashes hashes,
            PostStore posts,
            Attempts attempts,
            Disablings disablings,
            AuditLog audit,
            Clock clock) {
        this.posts = posts;
        this.attempts = attempts;
        this.disablings = disablings;
        this.accounts = accounts;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<Listed> list(Caller by, Paging paging) {
        by.require(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);
        Page<Account> page =
                paging.page(accounts.list(paging.afterId(), paging.fetch()), account -> Cursor.of(account.id()));
        return new Page<>(page.items().stream().map(Accounts::listed).toList(), page.next());
    }

    /** @throws Refusal 422 {@code organization.account-invalid}, 409 {@code organization.account-exists} */
    public Created create(Caller by, String account, String name) {
        by.require(Role.SYSTEM_ADMINISTRATOR);
        return add(by, account.strip(), name.strip());
    }

    Created add(Caller by, String account, String name) {
        if (!AccountName.of(account).isPossible() || !account.chars().allMatch(letter -> letter < 0x80)) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "organization.account-invalid");
        }
        UUID id = Ids.next();
        String password = Passwords.first();
        if (!accounts.add(id, account, name, hashes.of(password), now())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organization.account-exists")
                    .with("account", account);
        }
        audit.record(Act.of(by.actor(), "organization.create-account", "account", id));
        return new Created(id, account, password);
    }

    /**
     * A new first password, to be changed at the next sign-in. The second factor stays, and the account's posts are closed until its holder
     * shows a code of the security administrator's, without whom the system administrator opens nobody's rights.
     *
     * @throws Refusal 409 {@code organization.consent-required} for an administrator's account, unless such a code was offered before
     */
    @Article({"FH-11", "FH-16"})
    public Created resetPassword(Caller by, UUID id) {
        by.require(Role.SYSTEM_ADMINISTRATOR);
        Account account = known(id);
        if (isAdministrators(id) && account.admissionDigest() == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organization.consent-required")
                    .citing("FH-16");
        }
        String password = Passwords.first();
        accounts.setPassword(account, hashes.of(password), true, now());
        accounts.withdrawAdmission(id);
        attempts.clear(account.account());
        audit.record(Act.of(by.actor(), "organization.reset-password", "account", id));
        return new Created(id, account.account(), password);
    }

    /**
     * Ends the account's sessions and lets nobody sign in with it until it is enabled again.
     *
     * @throws Refusal 409 {@code organization.administrators-post-first} while it holds an administrator's post, which the security
     *     administrator ends
     */
    public void disable(Caller by, UUID id) {
        by.require(Role.SYSTEM_ADMINISTRATOR);
        Account account = known(id);
        if (id.toString().equals(by.id())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organization.own-account");
        }
        if (account.isDisabled()) {
            return;
        }
        if (isAdministrators(id)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organization.administrators-post-first")
                    .citing("FH-16");
        }
        accounts.setDisabled(id, now());
        disablings.begin(id, now());
        audit.record(Act.of(by.actor(), "organization.disable-account", "account", id));
    }

    public void enable(Caller by, UUID id) {
        by.require(Role.SYSTEM_ADMINISTRATOR);
        if (!known(id).isDisabled()) {
            return;
        }
        accounts.setDisabled(id, null);
        disablings.end(id, now());
        audit.record(Act.of(by.actor(), "organization.enable-account", "account", id));
    }

    private boolean isAdministrators(UUID id) {
        return posts.present(id).stream().anyMatch(Post::isAdministrators);
    }

    private Account known(UUID id) {
        return accounts.byId(id).orElseThrow(() -> unknown(id));
    }

    static Refusal unknown(UUID id) {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "organization.account-unknown")
                .with("account", id.toString());
    }

    private static Listed listed(Account account) {
        return new Listed(
                account.id(), account.account(), account.name(), account.isDisabled(), account.hasSecondFactor());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** An account as it is listed. */
    public record Listed(UUID id, String account, String name, boolean disabled, boolean secondFactor) {}

    /** @param firstPassword shown this once */
    public record Created(UUID id, String account, String firstPassword) {}
}
