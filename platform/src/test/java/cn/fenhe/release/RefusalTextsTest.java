package cn.fenhe.release;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal of these modules says what happened and what to do, in both languages. */
@Article("FH-9")
class RefusalTextsTest {

    private static final Pattern REFUSED = Pattern.compile(
            "(?:Reason\\.of|about|MaskFault|Refusal\\.Kind\\.\\w+,)\\s*\\(?\\s*\"((?:release|protection)\\.[a-z-]+)\"");

    @ParameterizedTest
    @CsvSource({"release, refusals", "release, refusals_en", "protection, refusals", "protection, refusals_en"})
    void everyCodeHasItsTexts(String module, String texts) throws IOException {
        Properties properties = properties("/cn/fenhe/" + module + "/" + texts + ".properties");

        Set<String> codes = codes(module);
        assertThat(codes).isNotEmpty();
        assertThat(codes)
                .allSatisfy(code ->
                        assertThat(properties.stringPropertyNames()).contains(code + ".title", code + ".advice"));
    }

    private static Set<String> codes(String module) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/cn/fenhe"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher matcher = REFUSED.matcher(Files.readString(source));
                while (matcher.find()) {
                    if (matcher.group(1).startsWith(module + ".")) {
                        codes.add(matcher.group(1));
                    }
                }
            }
        }
        return codes;
    }

    private static Properties properties(String path) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RefusalTextsTest.class.getResourceAsStream(path)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
