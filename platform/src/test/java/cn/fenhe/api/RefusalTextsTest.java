package cn.fenhe.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that the platform's source refuses by says, in both languages, what happened and what to do. */
@Article("FH-9")
class RefusalTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/cn/fenhe");
    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    @Test
    void everyRefusalOfASourceHasBothTextsInBothLanguages() {
        List<String> missing = new ArrayList<>();
        for (String code : codes()) {
            for (Locale language : List.of(Languages.CHINESE, Languages.ENGLISH)) {
                for (String part : List.of(".title", ".advice")) {
                    if (!has(code, code + part, language)) {
                        missing.add(code + part + " (" + language + ")");
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Texts that look like a code of their module: {@code "module.what-is-wrong"} with a hyphen, as all of them have. */
    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> modules = Files.list(SOURCES)) {
            modules.filter(Files::isDirectory).forEach(module -> {
                Pattern code = Pattern.compile(
                        "Refusal\\s*\\.of\\(\\s*(?:Refusal\\.)?Kind\\.\\w+,\\s*\"(\\w+\\.[a-z0-9-]+)\"",
                        Pattern.MULTILINE);
                sources(module)
                        .forEach(source -> code.matcher(source)
                                .results()
                                .map(MatchResult::group)
                                .forEach(call -> codes.add(call.replaceAll("(?s).*\"(.*)\"", "$1"))));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    private static List<String> sources(Path module) {
        try (Stream<Path> files = Files.walk(module)) {
            List<String> texts = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean has(String code, String key, Locale language) {
        String module = code.substring(0, code.indexOf('.'));
        try {
            ResourceBundle texts = ResourceBundle.getBundle("cn.fenhe." + module + ".refusals", language, EXACT);
            // the English texts fall back on the Chinese ones, which is not having them
            return language.equals(Languages.CHINESE)
                    ? texts.containsKey(key)
                    : texts.keySet().contains(key) && isOwn(texts, key);
        } catch (MissingResourceException absent) {
            return false;
        }
    }

    private static boolean isOwn(ResourceBundle texts, String key) {
        return texts.getLocale().equals(Languages.ENGLISH)
                && texts.getString(key).chars().noneMatch(c -> c >= 0x4e00 && c <= 0x9fff);
    }
}
