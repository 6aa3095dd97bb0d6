package cn.fenhe.organization.people;

import cn.fenhe.api.Refusal;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which roles go together (三员分立): nobody holds two of the three administrators, nor one of them beside a business role. */
@Article("FH-16")
final class PostRules {

    private PostRules() {}

    static void check(@Nullable UUID institution, Set<Role> roles) {
        if (roles.isEmpty() || roles.contains(Role.MACHINE)) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "organization.roles-invalid");
        }
        boolean administrators = roles.stream().anyMatch(Role::isAdministrator);
        if (administrators && roles.size() > 1) {
            throw apart();
        }
        if (administrators && institution != null) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "organization.administrator-without-institution")
                    .citing("FH-16");
        }
        if (!administrators && institution == null) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "organization.post-needs-institution");
        }
    }

    /** @param present the posts that the person has already */
    static void checkApart(Post post, List<Post> present) {
        boolean crosses =
                post.isAdministrators() ? !present.isEmpty() : present.stream().anyMatch(Post::isAdministrators);
        if (crosses) {
            throw apart();
        }
    }

    private static Refusal apart() {
        return Refusal.of(Refusal.Kind.CONFLICT, "organization.administrators-apart")
                .citing("FH-16");
    }
}
