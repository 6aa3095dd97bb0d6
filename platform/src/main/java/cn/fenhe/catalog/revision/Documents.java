package cn.fenhe.catalog.revision;

import cn.fenhe.catalog.Description;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of revisions: JSON of its own, which no setting of the HTTP interface can change. */
public final class Documents {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private Documents() {}

    static String write(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static Description description(String json) {
        return MAPPER.readValue(json, Description.class);
    }

    static @Nullable Assessment assessment(@Nullable String json) {
        return json == null ? null : MAPPER.readValue(json, Assessment.class);
    }

    static List<Step> steps(String json) {
        return MAPPER.readValue(json, STEPS);
    }
}
