package cn.fenhe.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Addresses that people read as pages (页面地址): all but those of the interfaces, which programs read. */
public final class PageAddresses {

    private static final List<String> INTERFACES = List.of("/api", "/v3", "/actuator");

    private PageAddresses() {}

    /** Whether the address is read, and is not of an interface. */
    public static boolean isRead(HttpServletRequest request) {
        String method = request.getMethod();
        String path = path(request);
        return (HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method))
                && INTERFACES.stream().noneMatch(part -> path.equals(part) || path.startsWith(part + "/"));
    }

    /** Whether a browser asks for such an address, so that the answer is a page too. */
    static boolean isReadByBrowser(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE) && isRead(request);
    }

    /** Decoded, as controllers see it; where an error is told, that of the request which failed. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getServletPath();
    }
}
