package cn.fenhe.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code that the platform's source refuses by says, in both languages, what happened and what to do. */
@Article("FH-9")
class RefusalTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/cn/fenhe");
    private static final Path TEXTS = Path.of("src/main/resources/cn/fenhe");
    private static final Pattern CODE =
            Pattern.compile("Refusal\\s*\\.of\\(\\s*(?:Refusal\\.)?(?:Kind\\.)?\\w+,\\s*\"(\\w+\\.[a-z0-9-]+)\"");

    @Test
    void everyRefusalOfASourceHasBothTextsInBothLanguages() {
        Set<String> missing = new TreeSet<>();
        for (String code : codes()) {
            String module = code.substring(0, code.indexOf('.'));
            for (String file : List.of("refusals.properties", "refusals_en.properties")) {
                Set<String> there = keys(TEXTS.resolve(module).resolve(file));
                Stream.of(code + ".title", code + ".advice")
                        .filter(key -> !there.contains(key))
                        .forEach(key -> missing.add(module + "/" + file + " lacks " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modulesWithTexts")
    void bothLanguagesSayTheSame(Path module) {
        assertThat(keys(module.resolve("refusals_en.properties")))
                .containsExactlyInAnyOrderElementsOf(keys(module.resolve("refusals.properties")));
    }

    static List<Path> modulesWithTexts() {
        try (Stream<Path> modules = Files.list(TEXTS)) {
            return modules.filter(module -> Files.exists(module.resolve("refusals.properties")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    private static Set<String> keys(Path file) {
        if (!Files.exists(file)) {
            return Set.of();
        }
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames();
    }
}
