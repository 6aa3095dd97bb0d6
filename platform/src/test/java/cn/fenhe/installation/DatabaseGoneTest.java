package cn.fenhe.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.fenhe.Fenhe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The platform on an external PostgreSQL that goes away and comes back. */
@SpringBootTest(
        classes = Fenhe.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fenhe.welcome=false", "fenhe.reserve=0"})
@DirtiesContext
class DatabaseGoneTest {

    @TempDir
    static Path elsewhere;

    @TempDir
    static Path data;

    @SuppressWarnings("NullAway.Init") // by settings, which Spring calls first
    private static PostgresServer external;

    @LocalServerPort
    int port;

    @Autowired
    ObjectProvider<PostgresServer> embedded;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        external = EmbeddedServer.on(elsewhere);
        Database database = EmbeddedDatabase.of(external);
        properties.add("fenhe.data", data::toString);
        properties.add("fenhe.database.url", database::url);
        properties.add("fenhe.database.user", database::user);
        properties.add("fenhe.database.password", database::password);
    }

    @AfterAll
    static void stop() {
        external.close();
    }

    @Test
    void isToldAsAProblemAndRecoversByItself() throws Exception {
        assertThat(embedded.getIfAvailable()).isNull();
        assertThat(signIn().statusCode()).isEqualTo(401);
        int databasePort =
                URI.create(external.url("x").substring("jdbc:".length())).getPort();

        external.close();

        HttpResponse<String> answer = signIn();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body())
                .contains("\"code\":\"api.database-away\"")
                .doesNotContain("SQL", "Exception", "127.0.0.1");

        external = EmbeddedServer.on(elsewhere, new DatabaseSettings("", "", "", 32, databasePort));

        await().atMost(Duration.ofSeconds(30)).until(() -> signIn().statusCode() == 401);
    }

    private HttpResponse<String> signIn() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/session"))
                            .header("Content-Type", "application/json")
                            .header("Cookie", "XSRF-TOKEN=0a4c2f6e-1d1b-4c53-9a35-6f2b6c1f7d10")
                            .header("X-XSRF-TOKEN", "0a4c2f6e-1d1b-4c53-9a35-6f2b6c1f7d10")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"account\":\"nobody\",\"password\":\"none\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
