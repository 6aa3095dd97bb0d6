package cn.fenhe.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where people find this platform (对外地址): {@code fenhe.address}, such as {@code https://data.example.gov.cn}, and where it is not set
 * whatever the request was sent to. Behind a proxy that changes the Host header it must be set.
 */
@Component
public class PublicAddress {

    private final @Nullable URI configured;

    PublicAddress(@Value("${fenhe.address:}") String address) {
        this.configured = address.isBlank() ? null : parsed(address.strip());
    }

    private static URI parsed(String address) {
        URI uri = URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException(
                    "fenhe.address must be like https://data.example.gov.cn, not " + address);
        }
        return uri;
    }

    /** Whether this could be the platform's address. */
    public static boolean accepts(String address) {
        try {
            URI uri = parsed(address);
            return uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** As it is configured. */
    public Optional<String> configured() {
        return Optional.ofNullable(configured).map(URI::toString);
    }

    /** The beginning of absolute links, without a slash at its end; within a request. */
    public String base() {
        return configured()
                .orElseGet(() ->
                        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }

    /** Whether a page of this platform itself has sent a request, or a program that names no page. */
    public boolean isOrigin(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return true;
        }
        try {
            String authority = authority(URI.create(origin));
            return authority != null
                    && (authority.equals(host(request))
                            || configured != null && authority.equals(authority(configured)));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static @Nullable String host(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return host == null ? null : authority(URI.create(request.getScheme() + "://" + host));
    }

    /** Host and port; without the port that the scheme has by itself, since browsers leave it out. */
    private static @Nullable String authority(URI uri) {
        if (uri.getHost() == null) {
            return null;
        }
        int usual = "https".equals(uri.getScheme()) ? 443 : 80;
        String port = uri.getPort() == -1 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return uri.getHost().toLowerCase(Locale.ROOT) + port;
    }
}
