package org.waymark.transfer;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON Schema of the lines of a file, one definition for each table: {@code schema.json} beside them.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</a>
 */
final class RowSchemas {
    static final String NAME = "schema.json";

    private RowSchemas() {}

    static Map<String, Object> of(Schema schema) {
        var tables = new LinkedHashMap<String, Object>();
        schema.tables().forEach(table -> tables.put(table.name(), of(table)));
        return Map.of(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "title",
                "Lines of content of Waymark, schema " + schema.version(),
                "$defs",
                tables);
    }

    private static Map<String, Object> of(Table table) {
        var properties = new LinkedHashMap<String, Object>();
        table.columns().forEach(column -> properties.put(column.name(), of(column.kind())));
        var required = table.columns().stream()
                .filter(Column::required)
                .map(Column::name)
                .toList();
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    private static Map<String, Object> of(Kind kind) {
        return switch (kind) {
            case UUID -> Map.of("type", "string", "format", "uuid");
            case TEXT -> Map.of("type", "string");
            case WHOLE -> Map.of("type", "integer");
            case NUMBER -> Map.of("type", "number");
            case TRUTH -> Map.of("type", "boolean");
            case DAY -> Map.of("type", "string", "format", "date");
            case MOMENT, TICK -> Map.of("type", "string", "format", "date-time");
            case JSON -> Map.of();
            case BYTES -> Map.of("type", "string", "contentEncoding", "base64");
        };
    }
}
