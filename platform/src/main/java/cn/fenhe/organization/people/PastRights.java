package cn.fenhe.organization.people;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.HeldPower;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Role;
import cn.fenhe.organization.history.Disablings;
import cn.fenhe.regulation.Article;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who might do what at any past date (历史权限). */
@Component
@Article({"FH-4", "TY-31", "TJ-53"})
class PastRights {

    private final AccountStore accounts;
    private final PostStore posts;
    private final Organization organization;
    private final Disablings disablings;
    private final AuditLog audit;

    PastRights(
            AccountStore accounts, PostStore posts, Organization organization, Disablings disablings, AuditLog audit) {
        this.disablings = disablings;
        this.accounts = accounts;
        this.posts = posts;
        this.organization = organization;
        this.audit = audit;
    }

    /** @throws Refusal 403 for anyone but the audit administrator, 404 for an unknown account */
    @Transactional
    Held of(Caller by, UUID id, OffsetDateTime at) {
        by.require(Role.AUDIT_ADMINISTRATOR);
        Account account = accounts.byId(id).orElseThrow(() -> Accounts.unknown(id));
        audit.record(
                Act.of(by.actor(), "organization.read-rights", "account", id).with("at", at.toString()));
        List<HeldPost> held =
                posts.at(id, at).stream().map(post -> held(post, at)).toList();
        return new Held(id, account.account(), account.name(), at, disablings.covers(id, at), held);
    }

    private HeldPost held(Post post, OffsetDateTime at) {
        UUID institution = post.institution();
        return new HeldPost(post, institution == null ? List.of() : organization.powersOf(institution, at));
    }

    /** @param disabled whether the account was disabled then, so that none of its posts could be used */
    record Held(UUID id, String account, String name, OffsetDateTime at, boolean disabled, List<HeldPost> posts) {}

    /** @param powers that its institution held then */
    record HeldPost(Post post, List<HeldPower> powers) {}
}
