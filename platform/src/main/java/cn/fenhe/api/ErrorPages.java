package cn.fenhe.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what went wrong outside of every controller, in the same form. */
@Hidden
@RestController
class ErrorPages implements ErrorController {

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, refusal(request));
    }

    private static Refusal refusal(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return Disconnections.brokeOff(thrown)
                    ? Refusal.of(Refusal.Kind.INVALID, "api.body-incomplete")
                    : Refusals.of(thrown);
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        return switch (status) {
            case 401 -> Refusal.of(Refusal.Kind.UNAUTHENTICATED, "organization.sign-in-required");
            case 403 -> Refusal.of(Refusal.Kind.FORBIDDEN, "api.forbidden");
            case 404 -> Refusal.of(Refusal.Kind.NOT_FOUND, "api.path-unknown");
            case 405 ->
                Refusal.of(Refusal.Kind.METHOD_NOT_ALLOWED, "api.method-not-allowed")
                        .with("method", request.getMethod());
            case 413 -> Refusal.of(Refusal.Kind.TOO_LARGE, "api.upload-too-large");
            case 415 -> Refusal.of(Refusal.Kind.UNSUPPORTED, "api.media-type-unsupported");
            case 503 -> Refusal.of(Refusal.Kind.UNAVAILABLE, "api.unavailable");
            default ->
                status < 500
                        ? Refusal.of(Refusal.Kind.INVALID, "api.request-invalid")
                        : Refusals.unexpected(new IllegalStateException("answered with status " + status));
        };
    }
}
