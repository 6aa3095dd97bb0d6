package cn.fenhe.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;

/** The address of a request as the controllers compare it: in decoded segments, so that it is one however it is written. */
final class RequestPaths {

    private RequestPaths() {}

    static String of(HttpServletRequest request) {
        return RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication()
                .elements()
                .stream()
                .map(RequestPaths::decoded)
                .collect(Collectors.joining());
    }

    private static String decoded(PathContainer.Element element) {
        return element instanceof PathContainer.PathSegment segment ? segment.valueToMatch() : element.value();
    }
}
