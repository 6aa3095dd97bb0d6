package cn.fenhe.organization.web;

import cn.fenhe.api.Problems;
import cn.fenhe.api.PublicAddress;
import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody act in a signed-in person's name from a page of another origin (跨站请求): not even from another host of the same site, which
 * may set cookies for this one and whose requests carry the session. Browsers say by themselves where a request comes from; programs say
 * nothing and need the token all the same.
 */
@Article("FH-11")
final class OwnPagesFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final PublicAddress address;
    private final Problems problems;

    OwnPagesFilter(PublicAddress address, Problems problems) {
        this.address = address;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    request,
                    response,
                    Refusal.of(Refusal.Kind.FORBIDDEN, "organization.other-site")
                            .citing("FH-11"));
        }
    }

    private boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return (site == null || OWN.contains(site)) && address.isOrigin(request);
    }
}
