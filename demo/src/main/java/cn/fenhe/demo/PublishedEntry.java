package cn.fenhe.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * An entry of one's own in the demonstration's city, compiled, confirmed and published like the others, with the steward who collects for
 * it: what a measurement from outside needs before it can begin.
 */
public final class PublishedEntry {

    private static final Bureau PROVIDER = Bureau.POLICE;

    private final Person steward;
    private final String resource;
    private final String connection;
    private final Path folder;

    private PublishedEntry(Person steward, String resource, String connection, Path folder) {
        this.steward = steward;
        this.resource = resource;
        this.connection = connection;
        this.folder = folder;
    }

    /**
     * Makes city, people and entry through the platform's API.
     *
     * @param base where the platform listens
     * @param data its data folder, fresh
     * @param description of the entry, as the API takes it
     */
    public static PublishedEntry make(URI base, Path data, Map<String, Object> description) throws IOException {
        City city = new City(base, Passwords.in(data));
        city.takeOver(data.resolve("first-sign-in.txt"));
        city.build();
        city.staff();
        Person steward = city.person(PROVIDER, Post.STEWARD);
        String resource = publish(
                steward,
                city.person(PROVIDER, Post.HEAD),
                city.person(Bureau.CITY_AUTHORITY, Post.OFFICER),
                description);
        Path folder = Files.createDirectories(data.resolve("inbox").resolve(PROVIDER.code()));
        String connection = steward.post(
                        "/api/v1/connections", Map.of("name", "前置机目录", "kind", "FOLDER", "folder", folder.toString()))
                .expect(201)
                .json()
                .path("id")
                .asString();
        return new PublishedEntry(steward, resource, connection, folder);
    }

    /**
     * Compiled and submitted by a steward, approved by the unit's head, confirmed and published by the authority.
     *
     * @return the id of the resource
     */
    static String publish(Person steward, Person head, Person officer, Map<String, Object> description) {
        JsonNode created = steward.post("/api/v1/catalog/resources", description)
                .expect(201)
                .json();
        String revision =
                "/api/v1/catalog/revisions/" + created.path("revision").asString();
        steward.post(
                        revision + "/assessment",
                        Map.of(
                                "secrecy", Map.of("passed", true, "note", "不涉及国家秘密、工作秘密"),
                                "personalInformation", Map.of("impact", "HIGH", "note", "数据全部生成，其中没有真实的人")))
                .expect(200);
        head.post(revision + "/approval", null).expect(200);
        steward.post(revision + "/submission", null).expect(200);
        officer.post(revision + "/confirmation", null).expect(200);
        officer.post(revision + "/publication", null).expect(200);
        return created.path("resource").asString();
    }

    /** The front folder (前置机目录) from which its runs take their files. */
    public Path folder() {
        return folder;
    }

    /**
     * Has a file of the front folder take the place of what the entry had, and waits until it is committed and counted.
     *
     * @return the run as the API shows it
     */
    public JsonNode replaceBy(String file) throws InterruptedException {
        String run = "/api/v1/collection/runs/"
                + steward.post(
                                "/api/v1/collection/runs",
                                Map.of(
                                        "resource", resource,
                                        "mode", "REPLACE",
                                        "connection", connection,
                                        "pattern", file))
                        .expect(202)
                        .json()
                        .path("id")
                        .asString();
        while (true) {
            JsonNode shown = steward.get(run).expect(200).json();
            String state = shown.path("state").asString();
            boolean counted = shown.path("step").asString("").equals("PROFILED");
            if (counted || List.of("HELD", "FAILED", "CANCELLED").contains(state)) {
                return shown;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
