package cn.fenhe.organization.web;

import cn.fenhe.api.BufferedBody;
import cn.fenhe.api.Problems;
import cn.fenhe.api.Refusal;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.RequestSignature;
import cn.fenhe.organization.machine.Signatures;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a machine client in by the signature of its request. */
final class MachineFilter extends OncePerRequestFilter {

    private final Signatures signatures;
    private final Problems problems;

    MachineFilter(Signatures signatures, Problems problems) {
        this.signatures = signatures;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BufferedBody signed;
        try {
            Signatures.Claimed claimed = signatures.claimed(request.getHeader(HttpHeaders.AUTHORIZATION));
            signed = body(request);
            Caller client = signatures.verified(
                    claimed,
                    new RequestSignature.Signed(
                            request.getMethod(), request.getRequestURI(), request.getQueryString(), signed.bytes()));
            SecurityContextHolder.getContext().setAuthentication(new CallerAuthentication(client, null));
        } catch (Refusal refusal) {
            problems.write(request, response, refusal);
            return;
        }
        chain.doFilter(signed, response);
    }

    /** The body, read whole, since nothing may act on it before its signature was seen to fit. */
    private static BufferedBody body(HttpServletRequest request) {
        if (BufferedBody.isUpload(request)) {
            throw Refusal.of(Refusal.Kind.UNSUPPORTED, "organization.signed-body-unsupported");
        }
        return new BufferedBody(request);
    }
}
