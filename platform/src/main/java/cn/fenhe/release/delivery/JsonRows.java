package cn.fenhe.release.delivery;

import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * An array of objects without white space. Numbers are written as they are, decimals in plain digits; dates and times as ISO 8601
 * texts; what is no number of JSON's (NaN, infinity) is missing.
 */
@Article({"TJ-22", "FH-10"})
public final class JsonRows implements RowFile {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final List<String> names;
    private final JsonGenerator json;

    public JsonRows(List<String> names, OutputStream out) {
        this.names = List.copyOf(names);
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        json.writeStartArray();
    }

    @Override
    public void row(@Nullable Object[] values) {
        json.writeStartObject();
        for (int i = 0; i < values.length; i++) {
            json.writeName(names.get(i));
            value(json, plain(values[i]));
        }
        json.writeEndObject();
    }

    /** A value as JSON knows it: String, Long, Double, Boolean, BigDecimal, null, or an object of these. */
    public static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Double real when !Double.isFinite(real) -> null;
            case Long ignored -> value;
            case Double ignored -> value;
            case Boolean ignored -> value;
            case BigDecimal ignored -> value;
            case Map<?, ?> ignored -> value;
            default -> Texts.of(value);
        };
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case BigDecimal number -> json.writeNumber(number);
            case Map<?, ?> members -> {
                json.writeStartObject();
                members.forEach((name, member) -> {
                    json.writeName(String.valueOf(name));
                    value(json, plain(member));
                });
                json.writeEndObject();
            }
            default -> json.writeString(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.close();
    }
}
