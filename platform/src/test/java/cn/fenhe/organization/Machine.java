package cn.fenhe.organization;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A machine client made for a test: it signs each request, unless the test brings an {@code Authorization} of its own. */
public final class Machine implements ClientHttpRequestInterceptor {

    private final UUID id;
    private final String secret;
    private final Clock clock;
    private final RestTestClient client;

    Machine(UUID id, String secret, Clock clock, String baseUrl) {
        this.id = id;
        this.secret = secret;
        this.clock = clock;
        this.client = People.client(baseUrl).requestInterceptor(this).build();
    }

    public UUID id() {
        return id;
    }

    public RestTestClient client() {
        return client;
    }

    public RestTestClient.ResponseSpec get(String path, Object... variables) {
        return client.get().uri(path, variables).exchange();
    }

    public RestTestClient.ResponseSpec post(String path, Object body) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    /** The header {@code Authorization} of a request, for tests that send it twice or spoil it. */
    public String authorization(String method, URI uri, byte[] body) {
        RequestSignature.Signed signed = new RequestSignature.Signed(method, uri.getRawPath(), uri.getRawQuery(), body);
        return RequestSignature.of(
                        id.toString(),
                        secret,
                        signed,
                        clock.instant(),
                        UUID.randomUUID().toString())
                .header();
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (!request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            request.getHeaders()
                    .set(
                            HttpHeaders.AUTHORIZATION,
                            authorization(request.getMethod().name(), request.getURI(), body));
        }
        return execution.execute(request, body);
    }
}
