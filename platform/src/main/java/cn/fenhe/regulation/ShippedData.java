package cn.fenhe.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data that ships beside this module's classes. */
final class ShippedData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ShippedData() {}

    /** The rows of a JSON file. */
    static <T> List<T> rows(String name, Class<T[]> type) {
        return List.of(JSON.readValue(text(name), type));
    }

    static List<String> lines(String name) {
        return text(name).lines().toList();
    }

    private static String text(String name) {
        try (InputStream in = ShippedData.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the archive: cn/fenhe/regulation/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
