package org.waymark.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records of the API as JSON schemas. */
final class OpenApiSchemas {
    private static final Map<Class<?>, Map<String, Object>> SCALARS = Map.of(
            String.class, Map.of("type", "string"),
            UUID.class, Map.of("type", "string", "format", "uuid"),
            LocalDate.class, Map.of("type", "string", "format", "date"),
            Instant.class, Map.of("type", "string", "format", "date-time"),
            Double.class, Map.of("type", "number"),
            Integer.class, Map.of("type", "integer"),
            int.class, Map.of("type", "integer"),
            Long.class, Map.of("type", "integer"),
            Boolean.class, Map.of("type", "boolean"),
            Object.class, Map.of());

    private final Map<String, Map<String, Object>> named = new TreeMap<>();
    private final Map<String, Class<?>> owners = new TreeMap<>();

    Map<String, Map<String, Object>> all() {
        return named;
    }

    static String says(@Nullable Says says) {
        return says == null ? "" : says.value();
    }

    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == Listing.class) return listing(inner);
            if (generic.getRawType() == Map.class) {
                return Map.of("type", "object", "additionalProperties", of(inner));
            }
            return Map.of("type", "array", "items", of(inner));
        }
        var known = SCALARS.get(type);
        if (known != null) return known;
        return of((Class<?>) type);
    }

    private Map<String, Object> of(Class<?> type) {
        if (type.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        var name = name(type);
        var other = owners.putIfAbsent(name, type);
        if (other == null) {
            named.put(name, type.isRecord() ? record(type, null) : oneOf(type));
        } else if (other != type) {
            throw new IllegalStateException("Two payloads have the name " + name + ": " + type + " and " + other);
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> listing(Type of) {
        var next = Map.of("type", List.of("string", "null"), "description", "Address of the next part.");
        var properties = new LinkedHashMap<String, Object>();
        properties.put("items", Map.of("type", "array", "items", of(of)));
        properties.put("next", next);
        return Map.of("type", "object", "properties", properties, "required", List.of("items"));
    }

    private Map<String, Object> oneOf(Class<?> type) {
        var kinds = new ArrayList<Map<String, Object>>();
        for (var kind : type.getAnnotation(JsonSubTypes.class).value()) {
            var name = name(type) + kind.value().getSimpleName();
            named.put(name, record(kind.value(), kind.name()));
            kinds.add(Map.of("$ref", "#/components/schemas/" + name));
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("description", says(type.getAnnotation(Says.class)));
        schema.put("oneOf", kinds);
        return schema;
    }

    private Map<String, Object> record(Class<?> type, @Nullable String kind) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        if (kind != null) {
            properties.put("kind", Map.of("const", kind));
            required.add("kind");
        }
        for (var component : type.getRecordComponents()) {
            properties.put(component.getName(), property(component));
            if (!Complete.mayBeMissing(component)) required.add(component.getName());
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        var says = says(type.getAnnotation(Says.class));
        if (!says.isEmpty()) schema.put("description", says);
        schema.put("properties", properties);
        if (!required.isEmpty()) schema.put("required", required);
        return schema;
    }

    private Map<String, Object> property(RecordComponent component) {
        var schema = of(component.getGenericType());
        var says = says(component.getAnnotation(Says.class));
        var property = new LinkedHashMap<String, Object>();
        if (!says.isEmpty()) property.put("description", says);
        if (!Complete.mayBeMissing(component)) {
            // sorted: maps of Java have another order in each run
            property.putAll(new TreeMap<>(schema));
        } else {
            property.put("anyOf", List.of(schema, Map.of("type", "null")));
        }
        return property;
    }

    private static String name(Class<?> type) {
        var owner = type.getEnclosingClass();
        var name = type.getSimpleName();
        // a part of a payload that is named like others: Milestones.One, TargetsJson.One
        var whole = owner != null && owner.isRecord() ? name(owner) + name : name;
        return whole.replaceFirst("(Shown|Json|Spec)$", "").replaceFirst("Sent$", "Input");
    }
}
