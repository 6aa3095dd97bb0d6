package cn.fenhe.organization.settings;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.installation.Installation;
import cn.fenhe.organization.Acts;
import cn.fenhe.organization.Answered;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.People;
import cn.fenhe.organization.SignedIn;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The system administrator sees every setting and changes some, with reasons, for the next start. */
@PlatformTest
@Article({"FH-4", "FH-13", "FH-14", "FH-16"})
class SettingsDeskTest {

    private static final String THRESHOLD = "fenhe.collection.threshold";

    @Autowired
    SettingsDesk desk;

    @Autowired
    Installation installation;

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    Acts acts;

    SignedIn system;

    @BeforeEach
    void anAdministrator() {
        system = people.systemAdministrator().http();
    }

    @Test
    void aChangeWaitsForTheNextStartAndIsRecordedWithWhatWasBefore() throws IOException {
        SettingLine before = line(THRESHOLD);
        SettingLine after = changed(THRESHOLD, "2.5");

        assertThat(after.coming()).isEqualTo("2.5");
        assertThat(after.value()).as("in the running platform").isEqualTo(before.value());
        assertThat(line(THRESHOLD)).isEqualTo(after);
        assertThat(Files.readString(file())).contains("fenhe.collection.threshold=0.025");
        acts.entry("organization.change-setting", THRESHOLD, "2.5", "季度评估", "FH-5");

        SettingLine back = changed(THRESHOLD, null);
        assertThat(back.coming()).isNull();
        assertThat(Files.readString(file())).doesNotContain(THRESHOLD);
    }

    @Test
    void whatAColleagueChangedMeanwhileIsNotOverwritten() {
        String name = "fenhe.release.deliveries.kept";
        long seen = line(name).version();
        change(system, name, "30", seen).expectStatus().isOk();

        with(change(system, name, "60", seen), 412, "api.changed-meanwhile");
        with(put(system, name, "60", null), 428, "api.if-match-required");
        assertThat(line(name).coming()).isEqualTo("30");
    }

    @Test
    void ofManyAtOnceOneIsTaken() {
        String name = "fenhe.visitors.previews";
        long seen = line(name).version();
        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> change(system, name, "7" + i, seen)
                        .returnResult()
                        .getStatus()
                        .value()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(line(name).version()).isEqualTo(seen + 1);
    }

    @Test
    void whatIsNotAllowedChangesNothingAndSaysWhatIs() {
        long seen = line("fenhe.sign-in.attempts").version();
        with(change(system, "fenhe.sign-in.attempts", "100", seen), 422, "installation.setting-outside")
                .jsonPath("$.most")
                .isEqualTo("10");
        with(change(system, "fenhe.lake.memory", "4", 0), 409, "installation.setting-fixed")
                .jsonPath("$.variable")
                .isEqualTo("FENHE_LAKE_MEMORY");
        with(change(system, "fenhe.nothing", "4", 0), 404, "organization.setting-unknown");
        assertThat(line("fenhe.sign-in.attempts").version()).isEqualTo(seen);
    }

    @Test
    void aFileThatAKilledPlatformDidNotWriteIsWrittenAfterTheNextStart() throws IOException {
        SettingLine ignored = changed("fenhe.visitors.figures", "90");
        Files.delete(file());

        desk.follow();
        assertThat(Files.readString(file())).contains("fenhe.visitors.figures=90");
    }

    @Test
    void nobodyElseSeesOrChangesASetting() {
        SignedIn steward =
                people.steward(cities.institution(cities.taiyuan(), "公安局")).http();
        for (SignedIn other : List.of(
                people.securityAdministrator().http(),
                people.auditAdministrator().http(),
                steward)) {
            with(other.get("/api/v1/settings"), 403, "organization.role-required");
            with(change(other, THRESHOLD, "5", 0), 403, "organization.role-required");
        }
        with(people.anyone().get("/api/v1/settings"), 401, "organization.sign-in-required");
        with(
                people.machine(cities.institution(cities.taiyuan(), "交通局")).get("/api/v1/settings"),
                403,
                "organization.client-not-permitted");
    }

    private Path file() {
        return installation.data().resolve("settings.properties");
    }

    private SettingLine changed(String name, @Nullable String value) {
        return Answered.with(change(system, name, value, line(name).version()), 200, SettingLine.class);
    }

    private RestTestClient.ResponseSpec change(SignedIn by, String name, @Nullable String value, long seen) {
        return put(by, name, value, "\"" + seen + "\"");
    }

    private static RestTestClient.ResponseSpec put(
            SignedIn by, String name, @Nullable String value, @Nullable String seen) {
        Map<String, @Nullable String> body = new HashMap<>();
        body.put("value", value);
        body.put("reasons", "季度评估");
        return by.client()
                .put()
                .uri("/api/v1/settings/{name}", name)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (seen != null) {
                        headers.set("If-Match", seen);
                    }
                })
                .body(body)
                .exchange();
    }

    private SettingLine line(String name) {
        return Arrays.stream(Answered.with(system.get("/api/v1/settings"), 200, SettingLine[].class))
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
