package cn.fenhe.organization.web;

import cn.fenhe.api.PageAddresses;
import cn.fenhe.api.Problems;
import cn.fenhe.api.Refusal;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Says why somebody was not let in, in the form of every other refusal. */
@Component
class RefusedAtTheDoor implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final Problems problems;

    RefusedAtTheDoor(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        if (PageAddresses.isRead(request)) {
            problems.write(request, response, noSuchPage());
            return;
        }
        boolean ended = request.getAttribute(SessionFilter.ENDED) != null;
        problems.write(
                request,
                response,
                Refusal.of(
                        Refusal.Kind.UNAUTHENTICATED,
                        ended ? "organization.session-ended" : "organization.sign-in-required"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(request, response, PageAddresses.isRead(request) ? noSuchPage() : refusal(denied));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        problems.write(request, response, Refusal.of(Refusal.Kind.INVALID, "api.request-invalid"));
    }

    /** A page that nobody may read does not exist, whoever asks. */
    @Article("FH-8")
    private static Refusal noSuchPage() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "api.path-unknown");
    }

    private static Refusal refusal(AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            return Refusal.of(Refusal.Kind.FORBIDDEN, "organization.csrf-invalid");
        }
        if (!(known() instanceof CallerAuthentication known)) {
            return Refusal.of(Refusal.Kind.FORBIDDEN, "organization.not-permitted");
        }
        if (known.person() == null) {
            return Refusal.of(Refusal.Kind.FORBIDDEN, "organization.client-not-permitted");
        }
        if (known.person().awaitsAdmission()) {
            return Refusal.of(Refusal.Kind.FORBIDDEN, "organization.admission-required")
                    .citing("FH-16");
        }
        return known.caller().roles().stream().anyMatch(Role::isAdministrator)
                ? Refusal.of(Refusal.Kind.FORBIDDEN, "organization.administrators-apart-from-data")
                        .citing("FH-16")
                : Refusal.of(Refusal.Kind.FORBIDDEN, "organization.not-permitted");
    }

    private static @Nullable Authentication known() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
