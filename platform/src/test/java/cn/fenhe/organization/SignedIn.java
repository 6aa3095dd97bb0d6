package cn.fenhe.organization;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An HTTP client with a session of its own: it keeps the cookies and echoes the token against forged requests. */
public final class SignedIn {

    private final RestTestClient client;
    private final Cookies cookies;

    /** At a platform of any process. */
    public SignedIn(String baseUrl) {
        cookies = new Cookies();
        client = People.client(baseUrl).requestInterceptor(cookies).build();
    }

    /** The bare client, for what the short forms below do not say; paths are relative to the platform. */
    public RestTestClient client() {
        return client;
    }

    public RestTestClient.ResponseSpec get(String path, Object... variables) {
        return client.get().uri(path, variables).exchange();
    }

    /** Posts JSON; a {@code String} is sent as it is. */
    public RestTestClient.ResponseSpec post(String path, Object body) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public RestTestClient.ResponseSpec post(String path) {
        return client.post().uri(path).exchange();
    }

    public RestTestClient.ResponseSpec postOnce(UUID key, String path, Object body) {
        return client.post()
                .uri(path)
                .header("Idempotency-Key", key.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public RestTestClient.ResponseSpec put(String path, Object body) {
        return client.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public RestTestClient.ResponseSpec delete(String path) {
        return client.delete().uri(path).exchange();
    }

    /** Signs in; the answer of the platform is not judged here. */
    public RestTestClient.ResponseSpec signIn(Map<String, String> words) {
        get("/api/v1/session");
        return post("/api/v1/session", words);
    }

    public RestTestClient.ResponseSpec signIn(String account, String password) {
        return signIn(Map.of("account", account, "password", password));
    }

    /** The value of a cookie that the platform set; empty when it did not. */
    public String cookie(String name) {
        return cookies.value(name);
    }
}
