package cn.fenhe.organization.web;

import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What anyone may ask for without signing in. An address that is not named here belongs to people signed in. Addresses are compared as
 * the controllers compare them, in parsed segments: what is written in another way must not be another address.
 */
@Article("FH-16")
final class PublicAddresses {

    /** Doors that take whatever method they have. */
    private static final List<String> OPEN = List.of("/api/v1/open/**", "/error");

    /** Doors and files that are for reading alone. */
    private static final List<String> READ = List.of(
            "/",
            "/index.html",
            "/datasets",
            "/datasets/*",
            "/datasets/*/apply",
            "/applications",
            "/needs",
            "/showcase",
            "/showcase/new",
            "/regulations",
            "/regulations/*",
            "/developers",
            "/verify",
            "/sitemap.xml",
            "/robots.txt",
            "/favicon.ico",
            "/fenhe.svg",
            "/mark.svg",
            "/console",
            "/console/**",
            "/console.html",
            "/assets/**",
            "/api/v1/regulations/**",
            "/api/v1/receipts/**",
            "/api/v1/audit/key",
            "/v3/api-docs",
            "/v3/api-docs/**",
            "/v3/api-docs.yaml",
            "/actuator/health",
            "/actuator/health/**");

    static final RequestMatcher MATCHER = new OrRequestMatcher(Stream.concat(
                    OPEN.stream()
                            .map(pattern ->
                                    PathPatternRequestMatcher.withDefaults().matcher(pattern)),
                    READ.stream().flatMap(PublicAddresses::reading))
            .map(RequestMatcher.class::cast)
            .toList());

    private PublicAddresses() {}

    private static Stream<PathPatternRequestMatcher> reading(String pattern) {
        return Stream.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS)
                .map(method -> PathPatternRequestMatcher.withDefaults().matcher(method, pattern));
    }
}
