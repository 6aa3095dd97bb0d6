package cn.fenhe.organization.web;

import cn.fenhe.api.Problems;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says why somebody was not let in, in the form of every other refusal. */
@Component
class RefusedAtTheDoor implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final int LONGEST = 200;

    private final Problems problems;

    private final AuditLog audit;
    private final TransactionTemplate transaction;

    RefusedAtTheDoor(Problems problems, AuditLog audit, PlatformTransactionManager transactions) {
        this.problems = problems;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
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
        Refusal refusal = refusal(denied);
        if (known() instanceof CallerAuthentication known && !(denied instanceof CsrfException)) {
            record(known.caller(), request, refusal);
        }
        problems.write(request, response, refusal);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        problems.write(request, response, Refusal.of(Refusal.Kind.INVALID, "api.request-invalid"));
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

    /** Somebody known who tried what is not theirs to do: an administrator at business data above all. */
    private void record(Caller caller, HttpServletRequest request, Refusal refusal) {
        String path = request.getRequestURI();
        transaction.executeWithoutResult(status -> audit.record(Act.of(
                        caller.actor(),
                        "organization.refuse-entry",
                        "path",
                        path.substring(0, Math.min(path.length(), LONGEST)))
                .citing(refusal.articles())
                .with("method", request.getMethod())
                .with("code", refusal.code())));
    }

    private static @Nullable Authentication known() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
