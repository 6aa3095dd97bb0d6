package cn.fenhe.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How records stand in the OpenAPI document. Each has a name of its own, with its module's before it, since several modules have a
 * {@code Proposal}; and what is not {@code @Nullable} in the code is required there, what is may be null.
 */
@Component
final class RecordSchemas implements ModelConverter {

    private static final String ROOT = "cn.fenhe.";
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Class<?> record = ours(type.getType());
        if (record != null && type.getName() == null) {
            type.name(name(type.getType()));
        }
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (record != null && schema != null) {
            Schema<?> defined = defined(schema, context);
            if (defined != null && defined.getProperties() != null) {
                Arrays.stream(record.getRecordComponents())
                        .filter(component -> defined.getProperties().containsKey(component.getName()))
                        .forEach(component -> describe(component, defined));
            }
        }
        return schema;
    }

    private static @Nullable Class<?> ours(Type type) {
        Class<?> raw = Json.mapper().constructType(type).getRawClass();
        return raw.isRecord() && raw.getName().startsWith(ROOT) ? raw : null;
    }

    private static @Nullable Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null ? schema : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
    }

    private static void describe(RecordComponent component, Schema<?> defined) {
        String name = component.getName();
        boolean known = defined.getRequired() != null && defined.getRequired().contains(name);
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            defined.getProperties().computeIfPresent(name, (_, property) -> orNull(property));
        } else if (!known) {
            defined.addRequiredItem(name);
        }
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of("null"))));
        }
        if (property.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
        }
        if (property.getEnum() != null) {
            property.addEnumItemObject(null);
        }
        return property;
    }

    private String name(Type type) {
        var java = Json.mapper().constructType(type);
        String parameters = java.getBindings().getTypeParameters().stream()
                .map(parameter -> parameter.getRawClass().isRecord()
                        ? name(parameter)
                        : parameter.getRawClass().getSimpleName())
                .collect(Collectors.joining());
        String own = own(java.getRawClass());
        Class<?> before = named.putIfAbsent(own, java.getRawClass());
        if (before != null && before != java.getRawClass()) {
            throw new IllegalStateException(
                    "two schemas of the name " + own + ": " + before + ", " + java.getRawClass());
        }
        return own + parameters;
    }

    /** {@code SharingRequest}, {@code CatalogItem}, {@code SharingRequestsDraft} for a controller's own record. */
    private static String own(Class<?> record) {
        if (!record.getName().startsWith(ROOT)) {
            return record.getSimpleName();
        }
        io.swagger.v3.oas.annotations.media.Schema told =
                record.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (told != null && !told.name().isEmpty()) {
            return told.name();
        }
        Class<?> outer = record.getEnclosingClass();
        String name = outer == null
                ? record.getSimpleName()
                : outer.getSimpleName().replaceFirst("Controller$", "") + record.getSimpleName();
        String module = record.getName().substring(ROOT.length()).split("\\.", 2)[0];
        boolean shared = module.equals("api");
        boolean said = List.of(name.split("(?=[A-Z])")).getFirst().equalsIgnoreCase(module);
        return shared || said ? name : module.substring(0, 1).toUpperCase(Locale.ROOT) + module.substring(1) + name;
    }
}
