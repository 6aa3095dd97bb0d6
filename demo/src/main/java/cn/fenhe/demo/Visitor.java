package cn.fenhe.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser: keeps cookies, sends the CSRF token back, and an idempotency key with whatever creates. */
class Visitor {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

    static {
        // Shorter than the platform keeps a quiet connection: a request on one that it closes meanwhile would be lost.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    // The offer of a newer protocol, which the platform declines, leaves a development server before it waiting for
    // ever.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Map<String, String> headers;

    Visitor(URI base) {
        this(base, Map.of());
    }

    /** @param headers that everything is asked with */
    Visitor(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, @Nullable Object body) {
        return send(withJson("POST", path, body));
    }

    /** Approves what stands at a version. */
    Answer approve(String path, String version) {
        return send(withToken(request(path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", version)
                .POST(BodyPublishers.noBody())
                .build());
    }

    Answer put(String path, @Nullable Object body) {
        return send(withJson("PUT", path, body));
    }

    /** Changes what stands at a version; the platform refuses it when somebody else changed it since. */
    Answer put(String path, Object body, String version) {
        return send(withToken(request(path))
                .header("If-Match", version)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(Answer.JSON.writeValueAsBytes(body)))
                .build());
    }

    Answer upload(String path, Multipart parts) {
        return send(withToken(request(path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", parts.contentType())
                .POST(parts.publisher())
                .build());
    }

    private HttpRequest withJson(String method, String path, @Nullable Object body) {
        BodyPublisher publisher = body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(Answer.JSON.writeValueAsBytes(body));
        return withToken(request(path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Accept-Language", "zh-CN");
        headers.forEach(request::header);
        return request;
    }

    private HttpRequest.Builder withToken(HttpRequest.Builder request) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted while waiting for " + request.uri());
        }
    }
}
