package cn.fenhe.organization.web;

import cn.fenhe.api.Problems;
import cn.fenhe.api.Refusal;
import cn.fenhe.organization.people.Sessions;
import cn.fenhe.organization.people.SignedInPerson;
import cn.fenhe.regulation.Article;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads at every request who is signed in and as what; a session whose person lost the account, the post or the password is ended. */
final class SessionFilter extends OncePerRequestFilter {

    static final String ENDED = SessionFilter.class.getName() + ".ended";

    /** Where a person with a first password may go. */
    private static final RequestMatcher CHANGING_IT = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/session"),
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/session/password"));

    private final Sessions sessions;
    private final Problems problems;

    SessionFilter(Sessions sessions, Problems problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Optional<SignedInPerson> person = sessions.of(session);
            if (person.isEmpty()) {
                session.invalidate();
                request.setAttribute(ENDED, true);
            } else if (mustChangePasswordFirst(person.get(), request)) {
                problems.write(
                        request,
                        response,
                        Refusal.of(Refusal.Kind.FORBIDDEN, "organization.password-change-required")
                                .citing("FH-11"));
                return;
            } else {
                SecurityContextHolder.getContext()
                        .setAuthentication(new CallerAuthentication(person.get().caller(), person.get()));
            }
        }
        chain.doFilter(request, response);
    }

    @Article("FH-11")
    private static boolean mustChangePasswordFirst(SignedInPerson person, HttpServletRequest request) {
        return person.mustChangePassword() && !CHANGING_IT.matches(request);
    }
}
