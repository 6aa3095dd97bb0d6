package cn.fenhe.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What the page of settings lists is what the code reads, with the code's own defaults. */
class DeclaredSettingsTest {

    private static final Path SOURCES = Path.of("src/main/java/cn/fenhe");

    /** Of the launcher and the build, nobody's to set. */
    private static final Set<String> INTERNAL = Set.of("fenhe.rehearsal");

    private static final Pattern VALUE = Pattern.compile("\\$\\{(fenhe\\.[a-z0-9.-]+)(?::([^}]*))?}");
    private static final Pattern FAMILY = Pattern.compile("\"(fenhe\\.[a-z.-]+\\.)\" \\+");
    private static final Pattern CONDITION =
            Pattern.compile("(?:getProperty|ConditionalOnBooleanProperty)\\(\"(fenhe\\.[a-z.-]+[a-z])\"");

    @Test
    void everySettingThatTheCodeReadsIsListedAndNoOther() {
        Set<String> read = new TreeSet<>(defaults().keySet());
        read.addAll(found(CONDITION));
        found(FAMILY).forEach(prefix -> read.add(prefix + "*"));
        read.removeAll(INTERNAL);

        assertThat(DeclaredSettings.ALL)
                .extracting(Setting::name)
                .filteredOn(name -> name.startsWith("fenhe."))
                .containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void noOtherDefaultIsToldThanTheCodes() {
        Map<String, String> defaults = defaults();
        ownFile().forEach((name, value) -> defaults.put(name, value));
        Map<String, String> declared = DeclaredSettings.ALL.stream()
                .filter(setting -> defaults.containsKey(setting.name()))
                .collect(Collectors.toMap(Setting::name, Setting::fallback));

        assertThat(declared)
                .allSatisfy((name, fallback) -> assertThat(fallback).as(name).isEqualTo(defaults.get(name)));
        assertThat(declared).hasSizeGreaterThan(35);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everySettingHasAPlainNameAndAMeaning(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "cn.fenhe.installation.settings",
                Locale.forLanguageTag(language),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        List<String> wanted = DeclaredSettings.ALL.stream()
                .flatMap(setting -> Stream.of(setting.name() + ".title", setting.name() + ".meaning"))
                .toList();

        assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(wanted).allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
    }

    @Test
    void aDefaultIsWithinItsOwnBounds() {
        assertThat(DeclaredSettings.ALL)
                .filteredOn(setting -> setting.bounds() != null && setting.unit() != Setting.Unit.ADDRESS)
                .allSatisfy(setting -> assertThat(SettingValues.shown(
                                setting,
                                SettingValues.property(
                                        setting,
                                        Objects.requireNonNull(setting.bounds()),
                                        SettingValues.shown(setting, setting.fallback()))))
                        .isEqualTo(SettingValues.shown(setting, setting.fallback())));
    }

    /** What the code falls back to, by name; empty for nothing. */
    private static Map<String, String> defaults() {
        Map<String, String> defaults = new TreeMap<>();
        sources().forEach(source -> {
            Matcher value = VALUE.matcher(source);
            while (value.find()) {
                defaults.put(value.group(1), value.group(2) == null ? "" : value.group(2));
            }
        });
        records().forEach(type -> {
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            RecordComponent[] components = type.getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                defaults.put(prefix + "." + kebab(components[i].getName()), fallback(type, i));
            }
        });
        defaults.replaceAll((name, fallback) -> ownFile().getOrDefault(name, fallback));
        return defaults;
    }

    private static String fallback(Class<?> type, int at) {
        return Arrays.stream(
                        type.getDeclaredConstructors()[0].getParameters()[at].getAnnotationsByType(DefaultValue.class))
                .flatMap(annotation -> Arrays.stream(annotation.value()))
                .findFirst()
                .orElse("");
    }

    private static List<Class<?>> records() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("cn.fenhe").stream()
                .<Class<?>>map(found -> type(String.valueOf(found.getBeanClassName())))
                .toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> ownFile() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        Map<String, String> values = new TreeMap<>();
        Objects.requireNonNull(yaml.getObject())
                .forEach((name, value) -> values.put(name.toString(), value.toString()));
        return values;
    }

    private static Set<String> found(Pattern pattern) {
        return sources()
                .flatMap(source -> pattern.matcher(source).results().map(match -> match.group(1)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(DeclaredSettingsTest::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
