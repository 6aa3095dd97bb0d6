package cn.fenhe.collection.tables;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Objects as a table: those of an array, of the first array of objects within an object, or one a line. Its first row are the names of all
 * their members, nested ones as {@code a.b}; so the file is read twice. A feature of GeoJSON gives its properties, its geometry, and of a
 * point both coordinates.
 */
final class JsonFile implements TableFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final int DEEPEST = 4;
    /** Beyond it the digits of a number are left as they are written. */
    private static final int LONGEST_SCALE = 100;

    private final Path file;
    private final Charset charset;
    private final boolean lines;
    private final List<String> columns;

    JsonFile(Path file, Charset charset) throws IOException {
        this.file = file;
        this.charset = charset;
        try {
            this.lines = severalRoots();
            this.columns = List.copyOf(names(this::records));
        } catch (JacksonException e) {
            throw new UnreadableTable("json-malformed", e);
        }
    }

    private boolean severalRoots() throws IOException {
        try (JsonParser parser = parser()) {
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            parser.skipChildren();
            return object && parser.nextToken() != null;
        }
    }

    private JsonParser parser() throws IOException {
        return JSON.createParser(TextFile.reader(file, charset));
    }

    private interface Opening {
        Records open() throws IOException;
    }

    private static Set<String> names(Opening opening) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (Records records = opening.open()) {
            for (Map<String, String> record = records.next(); record != null; record = records.next()) {
                names.addAll(record.keySet());
                if (names.size() > MOST_COLUMNS) {
                    throw new UnreadableTable("too-many-columns", null);
                }
            }
        }
        return names;
    }

    private Records records() throws IOException {
        JsonParser parser = parser();
        try {
            if (!lines) {
                findArray(parser);
            }
            return new Records(parser);
        } catch (RuntimeException e) {
            parser.close();
            throw e;
        }
    }

    /** Moves into the first array of objects. */
    private static void findArray(JsonParser parser) {
        int depth = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY && depth < DEEPEST) {
                JsonToken first = parser.nextToken();
                if (first == JsonToken.START_OBJECT || (first == JsonToken.END_ARRAY && depth == 0)) {
                    return;
                }
                depth += first == JsonToken.END_ARRAY ? 0 : 1;
                depth += first == JsonToken.START_ARRAY ? 1 : 0;
            } else if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
                depth++;
            } else if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
                depth--;
            }
        }
        throw new UnreadableTable("json-without-objects", null);
    }

    @Override
    public List<String> names() {
        return List.of("");
    }

    @Override
    public TableRows rows(String name) throws IOException {
        return new Objects(records(), columns);
    }

    @Override
    public void close() {
        // each reading closes its own
    }

    /** Objects as flat maps. */
    private static final class Records implements Closeable {

        private final JsonParser parser;
        private boolean begun;

        Records(JsonParser parser) {
            this.parser = parser;
        }

        @Nullable
        Map<String, String> next() {
            JsonToken token = !begun && parser.currentToken() != null ? parser.currentToken() : parser.nextToken();
            begun = true;
            if (token == null || token == JsonToken.END_ARRAY) {
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                throw new UnreadableTable("json-without-objects", null);
            }
            JsonNode object = JSON.readTree(parser);
            Map<String, String> record = new LinkedHashMap<>();
            if ("Feature".equals(object.path("type").asString("")) && object.has("geometry")) {
                feature(object, record);
            } else {
                flatten("", object, record, 0);
            }
            return record;
        }

        private static void feature(JsonNode feature, Map<String, String> record) {
            if (feature.has("id")) {
                record.put("id", text(feature.get("id")));
            }
            flatten("", feature.path("properties"), record, 0);
            JsonNode geometry = feature.path("geometry");
            if ("Point".equals(geometry.path("type").asString(""))) {
                record.putIfAbsent(
                        "longitude", text(geometry.path("coordinates").path(0)));
                record.putIfAbsent("latitude", text(geometry.path("coordinates").path(1)));
            }
            record.putIfAbsent("geometry", text(geometry));
        }

        private static void flatten(String prefix, JsonNode object, Map<String, String> record, int depth) {
            object.properties().forEach(member -> {
                String name = prefix + member.getKey();
                if (member.getValue().isObject() && depth < DEEPEST) {
                    flatten(name + ".", member.getValue(), record, depth + 1);
                } else {
                    record.put(name, text(member.getValue()));
                }
            });
        }

        private static String text(JsonNode value) {
            if (value.isNull() || value.isMissingNode()) {
                return "";
            }
            if (value.isBigDecimal() && Math.abs(value.decimalValue().scale()) <= LONGEST_SCALE) {
                return value.decimalValue().toPlainString();
            }
            return value.isString() || value.isNumber() || value.isBoolean() ? value.asString() : value.toString();
        }

        @Override
        public void close() {
            parser.close();
        }
    }

    private static final class Objects implements TableRows {

        private final Records records;
        private final List<String> columns;
        private long number;

        Objects(Records records, List<String> columns) {
            this.records = records;
            this.columns = columns;
        }

        @Override
        public @Nullable TableRow next() {
            if (++number == 1) {
                return columns.isEmpty() ? null : new TableRow(number, columns);
            }
            Map<String, String> record = records.next();
            if (record == null) {
                return null;
            }
            List<String> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(record.getOrDefault(column, "")));
            return new TableRow(number, cells);
        }

        @Override
        public void close() {
            records.close();
        }
    }
}
