package cn.fenhe.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before anybody reads a parameter, what no door takes: forms, which the container would read into parameters by bounds and
 * faults of its own, and the character NUL.
 */
@Component
@Order(UnreadableRequests.BEFORE_SIGN_IN)
class UnreadableRequests extends OncePerRequestFilter {

    static final int BEFORE_SIGN_IN = -150;

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Problems problems;

    UnreadableRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Refusal refusal = refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, refusal);
        }
    }

    private static @Nullable Refusal refusal(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            return Refusal.of(Refusal.Kind.UNSUPPORTED, "api.media-type-unsupported")
                    .with("supported", List.of("application/json"));
        }
        String query = request.getQueryString();
        return query != null && query.contains("%00") ? NulBytes.refused() : null;
    }
}
