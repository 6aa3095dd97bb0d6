package cn.fenhe.organization.people;

import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Region;
import cn.fenhe.regulation.Article;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in. A session keeps ids only; rights are read at every request, so that whoever lost one has lost it.
 */
@Component
@Transactional(readOnly = true)
public class Sessions {

    private static final String ACCOUNT = "account";
    private static final String CREDENTIAL = "credential";
    private static final String POST = "post";

    private final AccountStore accounts;
    private final PostStore posts;
    private final Organization organization;

    Sessions(AccountStore accounts, PostStore posts, Organization organization) {
        this.accounts = accounts;
        this.posts = posts;
        this.organization = organization;
    }

    /** The person of a session; empty when the account was disabled or changed, or the post ended, since it began. */
    public Optional<SignedInPerson> of(HttpSession session) {
        return of(session::getAttribute);
    }

    /** Likewise by what a session keeps under each name. */
    public Optional<SignedInPerson> of(Function<String, @Nullable Object> kept) {
        if (!(kept.apply(ACCOUNT) instanceof String id)) {
            return Optional.empty();
        }
        return accounts.byId(UUID.fromString(id))
                .filter(account -> !account.isDisabled())
                .filter(account -> Objects.equals(kept.apply(CREDENTIAL), account.credential()))
                .flatMap(account -> in((String) kept.apply(POST), account));
    }

    private Optional<SignedInPerson> in(@Nullable String post, Account account) {
        List<Post> present = open(account);
        if (post == null) {
            // a person who had no open post at sign-in gets the first one
            return Optional.of(signedIn(account, present, present.isEmpty() ? null : present.getFirst()));
        }
        return present.stream()
                .filter(held -> held.id().toString().equals(post))
                .findFirst()
                .map(held -> signedIn(account, present, held));
    }

    /** Begins a session under a new id; whatever the request came with is dropped. */
    SignedInPerson begin(HttpServletRequest request, Account account) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, account.id().toString());
        session.setAttribute(CREDENTIAL, account.credential());
        List<Post> present = open(account);
        Post first = present.isEmpty() ? null : present.getFirst();
        if (first != null) {
            session.setAttribute(POST, first.id().toString());
        }
        return signedIn(account, present, first);
    }

    /** Goes on with a session whose person changed the password in it. */
    void renew(HttpServletRequest request, Account account) {
        request.changeSessionId();
        request.getSession().setAttribute(CREDENTIAL, account.credential());
    }

    /** Acts in another post from now on. */
    void switchTo(HttpServletRequest request, Post post) {
        request.getSession().setAttribute(POST, post.id().toString());
    }

    /** The posts that may be acted in: none while only the system administrator's password stands between. */
    @Article("FH-16")
    private List<Post> open(Account account) {
        return account.admitted() ? posts.present(account.id()) : List.of();
    }

    private SignedInPerson signedIn(Account account, List<Post> present, @Nullable Post post) {
        return new SignedInPerson(
                account.id(),
                account.name(),
                account.mustChangePassword(),
                !account.admitted() && !posts.present(account.id()).isEmpty(),
                present,
                post,
                caller(account, post));
    }

    private Caller caller(Account account, @Nullable Post post) {
        String id = account.id().toString();
        UUID at = post == null ? null : post.institution();
        Region region = at == null
                ? null
                : organization
                        .institution(at)
                        .map(Institution::region)
                        .flatMap(organization::region)
                        .orElse(null);
        return new Caller(
                id,
                account.name(),
                at,
                region == null ? null : region.id(),
                region == null ? Caller.NATIONAL : region.jurisdiction(),
                post == null ? Set.of() : post.roles());
    }
}
