package cn.fenhe.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * In an answer every member stands, null where it has nothing to say. So a schema that nobody sends has all its members required;
 * those that are sent keep what may be left out.
 */
@Component
final class AnswerSchemas implements OpenApiCustomizer {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() == null || api.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> sent = new LinkedHashSet<>();
        Set<String> answered = new LinkedHashSet<>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    sent(operation).forEach(schema -> reach(schema, schemas, sent));
                    answered(operation).forEach(schema -> reach(schema, schemas, answered));
                });
        answered.removeAll(sent);
        answered.stream().map(schemas::get).filter(Objects::nonNull).forEach(AnswerSchemas::requireAll);
    }

    private static Stream<Schema<?>> sent(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.empty()
                : schemas(operation.getRequestBody().getContent());
    }

    private static Stream<Schema<?>> answered(Operation operation) {
        return operation.getResponses().values().stream().flatMap(response -> schemas(response.getContent()));
    }

    private static Stream<Schema<?>> schemas(@Nullable Content content) {
        return content == null
                ? Stream.empty()
                : content.values().stream()
                        .<Schema<?>>map(type -> type.getSchema())
                        .filter(Objects::nonNull);
    }

    private static void reach(Schema<?> from, Map<String, Schema> schemas, Set<String> reached) {
        String reference = from.get$ref();
        if (reference != null) {
            String name = reference.substring(REFERENCE.length());
            Schema<?> named = schemas.get(name);
            if (named != null && reached.add(name)) {
                reach(named, schemas, reached);
            }
            return;
        }
        within(from).forEach(schema -> reach(schema, schemas, reached));
    }

    private static List<Schema<?>> within(Schema<?> schema) {
        List<Schema<?>> inner = new ArrayList<>();
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(inner::add);
        }
        if (schema.getItems() != null) {
            inner.add(schema.getItems());
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(inner::add);
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            inner.add(values);
        }
        return inner;
    }

    private static void requireAll(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        }
    }
}
