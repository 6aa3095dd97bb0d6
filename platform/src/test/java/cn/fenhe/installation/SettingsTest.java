package cn.fenhe.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fenhe.api.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What the page kept is read at the start, beneath what whoever runs the platform says by other means. */
class SettingsTest {

    private static final String THRESHOLD = "fenhe.collection.threshold";
    private static final String OWN =
            "Config resource 'class path resource [application.yml]' via location 'optional:classpath:/'";

    @TempDir
    Path data;

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void nothingSetIsTheDefault() {
        Settings.Present threshold = present(THRESHOLD);
        assertThat(threshold.value()).isEqualTo("1");
        assertThat(threshold.source()).isEqualTo(Settings.Source.DEFAULT);
        assertThat(threshold.isSet()).isFalse();
        Settings.Present upload = present("fenhe.collection.limits.upload");
        assertThat(upload.value()).isEqualTo("4");
        assertThat(upload.source()).as("in the platform's own file").isEqualTo(Settings.Source.DEFAULT);
    }

    @Test
    void whatThePageKeptHoldsAfterAStart() {
        settings().keep(Map.of(THRESHOLD, "0.02", "fenhe.no-such", "x", "fenhe.database.url", "jdbc:x"));

        assertThat(present(THRESHOLD).value()).isEqualTo("2");
        assertThat(present(THRESHOLD).source()).isEqualTo(Settings.Source.PAGE);
        assertThat(present("fenhe.database.url").isSet())
                .as("no page sets it, so the file does not")
                .isFalse();
    }

    @Test
    void aFileTheEnvironmentAndTheCommandLineWinOverThePage() {
        settings().keep(Map.of(THRESHOLD, "0.02"));
        environment.getPropertySources().addLast(new MapPropertySource("file", Map.of(THRESHOLD, "0.03")));
        assertThat(present(THRESHOLD).value()).isEqualTo("3");
        assertThat(present(THRESHOLD).source()).isEqualTo(Settings.Source.FILE);

        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "systemEnvironment", Map.of("FENHE_COLLECTION_THRESHOLD", "0.04")));
        assertThat(present(THRESHOLD).value()).isEqualTo("4");
        assertThat(present(THRESHOLD).source()).isEqualTo(Settings.Source.ENVIRONMENT);
        assertThat(present(THRESHOLD).place()).isEqualTo("FENHE_COLLECTION_THRESHOLD");

        environment
                .getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(
                        CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME,
                        new String[] {"--" + THRESHOLD + "=0.05"}));
        Settings.Present threshold = present(THRESHOLD);
        assertThat(threshold.value()).isEqualTo("5");
        assertThat(threshold.source()).isEqualTo(Settings.Source.COMMAND_LINE);
        assertThat(refused(threshold, "6").code()).isEqualTo("installation.setting-fixed");
    }

    @Test
    void noSecretIsEverTold() {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "file",
                        Map.of(
                                "fenhe.database.password", "geheim",
                                "fenhe.database.url", "jdbc:postgresql://fenhe:geheim@db/fenhe?password=geheim")));

        assertThat(settings().present())
                .allSatisfy(present -> assertThat(present.toString()).doesNotContain("geheim"));
        assertThat(present("fenhe.database.password").isSet()).isTrue();
        assertThat(present("fenhe.database.url").value()).isEqualTo("jdbc:postgresql://db/fenhe");
    }

    @ParameterizedTest
    @CsvSource({
        "fenhe.collection.threshold, 2.5, 0.025",
        "fenhe.collection.limits.upload, 8, 8GB",
        "fenhe.sign-in.idle, 60, 60m",
        "fenhe.release.deliveries.kept, 30, 30d",
        "fenhe.address, https://data.example.gov.cn, https://data.example.gov.cn"
    })
    void whatIsAllowedIsSaidAsAPropertyAndReadBack(String name, String value, String property) {
        Settings.Present present = present(name);
        assertThat(settings().accepted(present, value)).isEqualTo(property);
        assertThat(settings().shown(present.setting(), property)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101", "", "a", "1e9", "1,5", "9999999999", "1.00001"})
    void whatIsNotAllowedIsRefusedBeforeItIsKept(String value) {
        Refusal refusal = refused(present(THRESHOLD), value);
        assertThat(refusal.code()).isEqualTo("installation.setting-outside");
        assertThat(refusal.details()).containsEntry("least", "0").containsEntry("most", "100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data.example.gov.cn", "ftp://a", "https://u:p@a", "https://a?x=1", "https://a b"})
    void whatIsNoAddressIsRefused(String value) {
        assertThat(refused(present("fenhe.address"), value).code()).isEqualTo("installation.setting-no-address");
    }

    @Test
    void aSettingThatNoPageChangesIsRefusedWithTheWayToChangeIt() {
        assertThat(refused(present("fenhe.lake.memory"), "4").details()).containsEntry("variable", "FENHE_LAKE_MEMORY");
    }

    @Test
    void aFileThatCannotBeReadStopsTheStartWithAWord() throws IOException {
        Files.writeString(data.resolve("settings.properties"), "fenhe.address=\\uZZZZ");
        assertThat(catchThrowableOfType(CannotStart.class, this::settings).advice())
                .contains("remove");
    }

    private Refusal refused(Settings.Present present, String value) {
        return catchThrowableOfType(Refusal.class, () -> settings().accepted(present, value));
    }

    private Settings.Present present(String name) {
        return settings().present(name).orElseThrow();
    }

    /** After a start in the present environment. */
    private Settings settings() {
        environment.getPropertySources().remove(SettingsAtStart.SOURCE);
        environment.getPropertySources().remove(OWN);
        Map<String, Object> own =
                new HashMap<>(Map.of("fenhe.data", data.toString(), "fenhe.collection.limits.upload", "4GB"));
        environment.getPropertySources().addLast(new OriginTrackedMapPropertySource(OWN, own));
        new SettingsAtStart().postProcessEnvironment(environment, new SpringApplication());
        return new Settings(environment, new Installation(data));
    }
}
