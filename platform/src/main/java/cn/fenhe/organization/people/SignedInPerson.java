package cn.fenhe.organization.people;

import cn.fenhe.organization.Caller;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who is signed in (已登录), as of this request.
 *
 * @param mustChangePassword nothing else is allowed until then
 * @param awaitsAdmission whether there are posts which a code of the security administrator's has to open first
 * @param posts that may be switched to
 * @param post in which the person acts; null for one who has none
 */
public record SignedInPerson(
        UUID account,
        String name,
        boolean mustChangePassword,
        boolean awaitsAdmission,
        List<Post> posts,
        @Nullable Post post,
        Caller caller) {

    public SignedInPerson {
        posts = List.copyOf(posts);
    }
}
