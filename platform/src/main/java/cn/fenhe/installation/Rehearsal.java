package cn.fenhe.installation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A start on an empty data folder that ends by itself: from it the Java machine keeps, in its ahead-of-time cache, what later
 * starts then need not load and link again.
 */
@Component
@ConditionalOnBooleanProperty("fenhe.rehearsal")
class Rehearsal {

    private static final List<String> FIRST_PAGES =
            List.of("/", "/actuator/health", "/v3/api-docs", "/api/v1/regulations", "/api/v1/open/datasets");

    @EventListener
    void play(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                for (String page : FIRST_PAGES) {
                    URI address =
                            URI.create("http://localhost:" + web.getWebServer().getPort() + page);
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
                }
            }
        }
        Thread.ofPlatform()
                .name("end of the rehearsal")
                .start(() -> System.exit(SpringApplication.exit(ready.getApplicationContext())));
    }
}
