package cn.fenhe.organization.people;

import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts (岗位) and their roles, given by the security administrator to accounts that the system administrator created. */
@Component
@Transactional
@Article("FH-16")
public class Posts {

    private final PostStore posts;
    private final Organization organization;
    private final AuditLog audit;
    private final Clock clock;

    Posts(PostStore posts, Organization organization, AuditLog audit, Clock clock) {
        this.posts = posts;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Post> of(Caller by, UUID account) {
        by.require(Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);
        return posts.present(account);
    }

    /**
     * Gives an account a post.
     *
     * @param institution null for one of the three administrators, and only for them
     * @throws Refusal 409 {@code organization.administrators-apart} when the person would hold two of the three, or one of them beside a
     *     business role; 422 for roles that cannot be given so; 404 for an unknown account or institution
     */
    public Post give(Caller by, UUID account, @Nullable UUID institution, Set<Role> roles) {
        by.require(Role.SECURITY_ADMINISTRATOR);
        return add(by, account, institution, roles);
    }

    Post add(Caller by, UUID account, @Nullable UUID institution, Set<Role> roles) {
        if (!posts.lockAccount(account)) {
            throw Accounts.unknown(account);
        }
        PostRules.check(institution, roles);
        Post post = new Post(Ids.next(), account, institution, nameOf(institution), roles, now(), null);
        PostRules.checkApart(post, posts.present(account));
        posts.add(post);
        audit.record(Act.of(by.actor(), "organization.give-post", "account", account)
                .citing("FH-16")
                .with("post", post.id().toString())
                .with("institution", String.valueOf(institution))
                .with("roles", roles.stream().map(Role::name).sorted().toList()));
        return post;
    }

    /**
     * Ends a post; sessions in it are over at their next request.
     *
     * @throws Refusal 404 when the account has no such post, 409 {@code organization.own-post} for an administrator's own, {@code
     *     organization.last-administrator} for the last of its kind: without one of the three nobody could give it again
     */
    public void end(Caller by, UUID account, UUID post) {
        by.require(Role.SECURITY_ADMINISTRATOR);
        Post theirs = posts.byId(post)
                .filter(found -> found.account().equals(account) && found.validUntil() == null)
                .orElseThrow(() -> unknown(post));
        if (theirs.isAdministrators()) {
            checkAnotherRemains(by, theirs);
        }
        if (!posts.end(post, now())) {
            throw unknown(post);
        }
        audit.record(
                Act.of(by.actor(), "organization.end-post", "account", account).with("post", post.toString()));
    }

    private void checkAnotherRemains(Caller by, Post ending) {
        if (ending.account().toString().equals(by.id())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organization.own-post").citing("FH-16");
        }
        if (!posts.hasAnother(ending)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organization.last-administrator")
                    .citing("FH-16");
        }
    }

    private static Refusal unknown(UUID post) {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "organization.post-unknown").with("post", post.toString());
    }

    private @Nullable String nameOf(@Nullable UUID institution) {
        return institution == null
                ? null
                : organization
                        .institution(institution)
                        .map(Institution::name)
                        .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "organization.institution-unknown")
                                .with("institution", institution.toString()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
