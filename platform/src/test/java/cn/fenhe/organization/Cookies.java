package cn.fenhe.organization;

import java.io.IOException;
import java.net.HttpCookie;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Keeps cookies as a browser does, for one host. */
final class Cookies implements ClientHttpRequestInterceptor {

    private final Map<String, String> kept = new ConcurrentHashMap<>();

    String value(String name) {
        return kept.getOrDefault(name, "");
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        HttpHeaders headers = request.getHeaders();
        if (!kept.isEmpty()) {
            headers.set(
                    HttpHeaders.COOKIE,
                    kept.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (!headers.containsHeader("X-XSRF-TOKEN") && !value("XSRF-TOKEN").isEmpty()) {
            headers.set("X-XSRF-TOKEN", value("XSRF-TOKEN"));
        }
        ClientHttpResponse response = execution.execute(request, body);
        response.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, List.of()).forEach(this::keep);
        return response;
    }

    private void keep(String set) {
        for (HttpCookie cookie : HttpCookie.parse(set)) {
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                kept.remove(cookie.getName());
            } else {
                kept.put(cookie.getName(), cookie.getValue());
            }
        }
    }
}
