package cn.fenhe.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Patterns of paths, each read once. */
final class PublicPaths {

    private static final Map<String, RequestMatcher> READ = new ConcurrentHashMap<>();

    private PublicPaths() {}

    static boolean match(HttpServletRequest request, String... patterns) {
        return Arrays.stream(patterns)
                .anyMatch(pattern -> READ.computeIfAbsent(pattern, PathPatternRequestMatcher.withDefaults()::matcher)
                        .matches(request));
    }
}
