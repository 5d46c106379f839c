package org.waymark.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.code.Shape.Either;
import org.waymark.code.Shape.Group;
import org.waymark.code.Shape.ListOf;

/** The {@link Form} as a JSON Schema (draft 2020-12), by which editors complete and check files while they are written. */
public final class FormSchema {
    private static final String KEY = "^[a-z0-9][a-z0-9._-]{0,79}$";
    private static final String PATH = "^[a-z0-9][a-z0-9._-]{0,79}(/[a-z0-9][a-z0-9._-]{0,79})?$";

    private FormSchema() {}

    public static Map<String, Object> document() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put(Form.VERSION_FIELD, described(map("const", Form.VERSION), "The version of this form."));
        Kind.sections().forEach(kind -> properties.put(kind.section(), list(kind)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Waymark goals");
        schema.put(
                "description",
                "Teams, cycles, KPIs, objectives and initiatives of a workspace. What a file does not say is left alone.");
        schema.put("type", "object");
        schema.put("required", List.of(Form.VERSION_FIELD));
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        schema.put("$defs", definitions());
        return schema;
    }

    private static Map<String, Object> definitions() {
        var definitions = new LinkedHashMap<String, Object>();
        for (var kind : Kind.values()) definitions.put(kind.word(), thing(kind));
        definitions.put("target", of(Shapes.TARGET));
        definitions.put("pace", of(Shapes.PACE));
        definitions.put("unit", of(Shapes.UNIT));
        return definitions;
    }

    private static Map<String, Object> thing(Kind kind) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put(
                "key",
                described(of(new Shape.Key()), "By which files know it, whatever its title becomes. Never change it."));
        for (var field : Form.fields(kind)) properties.put(field.name(), property(field));
        kind.part().ifPresent(part -> properties.put(part.section(), list(part)));
        return object(properties, List.of("key"));
    }

    private static Map<String, Object> list(Kind kind) {
        return map("type", List.of("array", "null"), "items", map("$ref", "#/$defs/" + kind.word()));
    }

    /** What is usual may also be left empty. */
    private static Map<String, Object> property(Field field) {
        var shape = shared(field.shape());
        var schema = field.usual() == null ? shape : map("anyOf", List.of(shape, map("type", "null")));
        var described = described(schema, field.says() + (field.required() ? " A new one must have it." : ""));
        defaulted(field, described);
        return described;
    }

    private static void defaulted(Field field, Map<String, Object> schema) {
        switch (field.usual()) {
            case Value.Words(var text) when !text.isEmpty() -> schema.put("default", text);
            case Value.Amount(var number) -> schema.put("default", (int) number);
            case Value.Truth(var is) -> schema.put("default", is);
            case null, default -> {}
        }
    }

    private static Map<String, Object> shared(Shape shape) {
        if (shape == Shapes.TARGET) return map("$ref", "#/$defs/target");
        if (shape == Shapes.PACE) return map("$ref", "#/$defs/pace");
        if (shape == Shapes.UNIT) return map("$ref", "#/$defs/unit");
        return of(shape);
    }

    private static Map<String, Object> of(Shape shape) {
        return switch (shape) {
            case Shape.Line _, Shape.Text _ -> map("type", List.of("string", "number", "boolean"));
            case Shape.Amount _ -> map("type", "number");
            case Shape.Whole _ -> map("type", "integer", "minimum", 0);
            case Shape.Truth _ -> map("type", "boolean");
            case Shape.Day _ -> map("type", "string", "format", "date");
            case Shape.Choice(var words) -> map("enum", words);
            case Shape.Key _ -> map("type", List.of("string", "integer"), "pattern", KEY);
            case Shape.Reference _ -> map("type", List.of("string", "integer"), "pattern", PATH);
            case Shape.Person _ -> map("type", "string", "format", "email");
            case Shape.Party _ -> map("type", "string");
            case ListOf list -> map("type", "array", "items", of(list.item()), "uniqueItems", !list.ordered());
            case Either(var shapes) ->
                map("anyOf", shapes.stream().map(FormSchema::of).toList());
            case Group group -> group(group);
        };
    }

    private static Map<String, Object> group(Group group) {
        var properties = new LinkedHashMap<String, Object>();
        group.fields().forEach(field -> properties.put(field.name(), property(field)));
        var whole = object(
                properties,
                group.fields().stream().filter(Field::required).map(Field::name).toList());
        if (group.bare() == null) return whole;
        var bare = of(YamlWords.shape(group, group.bare()));
        return map("anyOf", new ArrayList<>(List.of(bare, whole)));
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        return map("type", "object", "additionalProperties", false, "required", required, "properties", properties);
    }

    private static Map<String, Object> described(Map<String, Object> schema, String says) {
        var described = new LinkedHashMap<String, Object>();
        described.put("description", says);
        described.putAll(schema);
        return described;
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return map;
    }
}
