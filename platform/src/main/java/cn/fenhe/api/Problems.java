package cn.fenhe.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refusals as problem+json (RFC 9457), the one form of every error that the platform answers. Controllers throw; only a filter,
 * which stands outside of them, writes one itself. Only a browser that reads a page which is not there gets a page.
 */
@Component
public class Problems {

    private static final Set<String> OWN_MEMBERS =
            Set.of("type", "title", "status", "detail", "code", "articles", "instance");

    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final PortalDocument portal;

    Problems(JsonMapper json, ApplicationEventPublisher events, PortalDocument portal) {
        this.json = json;
        this.events = events;
        this.portal = portal;
    }

    /** Answers a request with a refusal, in the language that it asks for. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        events.publishEvent(new Refused(request, refusal));
        response.resetBuffer();
        response.setStatus(refusal.kind().status());
        if (refusal.kind() == Refusal.Kind.NOT_FOUND && PageAddresses.isReadByBrowser(request)) {
            writePage(response);
            return;
        }
        Locale language = Languages.of(request);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", language.toLanguageTag());
        if (refusal.details().get("retryAfter") instanceof Number seconds) {
            response.setHeader("Retry-After", seconds.toString());
        }
        byte[] body = json.writeValueAsBytes(of(refusal, language));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private void writePage(HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        byte[] page = portal.missing().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
        response.flushBuffer();
    }

    static Map<String, Object> of(Refusal refusal, Locale language) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:fenhe:problem:" + refusal.code());
        problem.put("title", RefusalTexts.title(refusal, language));
        problem.put("status", refusal.kind().status());
        String advice = RefusalTexts.advice(refusal, language);
        if (advice != null) {
            problem.put("detail", advice);
        }
        problem.put("code", refusal.code());
        problem.put("articles", cited(refusal.articles()));
        refusal.details().forEach((name, value) -> {
            if (!OWN_MEMBERS.contains(name)) {
                problem.put(name, value);
            }
        });
        return problem;
    }

    private static List<Map<String, String>> cited(List<String> articles) {
        return articles.stream()
                .map(id -> Map.of(
                        "id",
                        id,
                        "href",
                        "/api/v1/regulations/articles/" + URLEncoder.encode(id, StandardCharsets.UTF_8)))
                .toList();
    }
}
