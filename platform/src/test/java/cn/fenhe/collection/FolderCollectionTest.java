package cn.fenhe.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Items;
import cn.fenhe.collection.receiving.Received;
import cn.fenhe.cryptography.Sm3;
import cn.fenhe.installation.Installation;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Connections over HTTP, and a run from a front folder. */
@PlatformTest
@Article("TJ-11")
class FolderCollectionTest {

    private static final String CONNECTIONS = "/api/v1/connections";

    @Autowired
    Cities cities;

    @Autowired
    People people;

    @Autowired
    Entries entries;

    @Autowired
    Installation installation;

    @Autowired
    Runs runs;

    private City city;
    private Institution provider;
    private Person steward;
    private Path folder;

    @BeforeEach
    void begin() throws IOException {
        city = cities.taiyuan();
        provider = cities.institution(city, "生态环境局");
        steward = people.steward(provider);
        folder = Files.createDirectories(installation.folder("inbox").resolve(provider.code()));
    }

    private UUID connection() {
        Map<?, ?> body = steward.http()
                .post(CONNECTIONS, Map.of("name", "前置机", "kind", "FOLDER", "folder", folder.toString()))
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return UUID.fromString(String.valueOf(Runs.present(body).get("id")));
    }

    @Test
    void filesAreTakenFromTheProvidersFolder() throws IOException {
        UUID resource = entries.published(
                        provider,
                        Items.text("id", "编号").build(),
                        Items.item("n", "数量", DataType.INTEGER).build())
                .resource();
        Files.writeString(folder.resolve("day-1.csv"), "id,n\na,1\n");
        Files.writeString(folder.resolve("day-2.csv"), "id,n\nb,2\n");
        Files.writeString(folder.resolve("readme.txt"), "not data");
        Map<?, ?> body = steward.http()
                .post(
                        "/api/v1/collection/runs",
                        Map.of(
                                "resource",
                                resource,
                                "mode",
                                "REPLACE",
                                "connection",
                                connection(),
                                "pattern",
                                "day-*.csv"))
                .expectStatus()
                .isAccepted()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        UUID id = UUID.fromString(String.valueOf(Runs.present(body).get("id")));
        CollectionRun run = runs.await(steward, id, RunState.COMMITTED);
        assertThat(run.accepted()).isEqualTo(2);
        assertThat(run.received())
                .extracting(Received::name, Received::sm3)
                .containsExactly(
                        tuple("day-1.csv", Sm3.hex("id,n\na,1\n".getBytes(StandardCharsets.UTF_8))),
                        tuple("day-2.csv", Sm3.hex("id,n\nb,2\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aConnectionIsItsInstitutionsAlone() {
        UUID id = connection();
        Person stranger = people.steward(cities.institution(city, "教育局"));
        stranger.http().get(CONNECTIONS + "/{id}", id).expectStatus().isNotFound();
        stranger.http()
                .post(CONNECTIONS, Map.of("name", "别人的", "kind", "FOLDER", "folder", folder.toString()))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("connection.folder-not-allowed");
        steward.http()
                .post(CONNECTIONS + "/" + id + "/test")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.reachable")
                .isEqualTo(true);
        steward.http()
                .post(CONNECTIONS, Map.of("name", "前置机", "kind", "FOLDER", "folder", folder.toString()))
                .expectStatus()
                .isEqualTo(409);
        steward.http().delete(CONNECTIONS + "/" + id).expectStatus().isNoContent();
        steward.http().get(CONNECTIONS + "/{id}", id).expectStatus().isNotFound();
    }

    @Test
    void aDatabaseThatIsNotListedIsNotConnected() {
        Map<String, Object> address = Map.of(
                "product",
                "POSTGRESQL",
                "host",
                "10.9.8.7",
                "port",
                5432,
                "database",
                "x",
                "user",
                "u",
                "parameters",
                Map.of());
        steward.http()
                .post(CONNECTIONS, Map.of("name", "业务库", "kind", "DATABASE", "database", address, "secret", "s3cret"))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("connection.host-not-allowed");
    }
}
