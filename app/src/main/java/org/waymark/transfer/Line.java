package org.waymark.transfer;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One row as one line of JSON: an object with a name for each column, empty ones left out. */
final class Line {
    private final Table table;
    private final Map<String, Integer> places = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    Line(Table table) {
        this.table = table;
        for (int c = 0; c < table.columns().size(); c++) {
            places.put(table.columns().get(c).name(), c);
        }
    }

    byte[] write(@Nullable Object[] values) {
        bytes.reset();
        try (var json = CanonicalJson.MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            for (int c = 0; c < values.length; c++) {
                var value = values[c];
                if (value == null) continue;
                json.writeName(table.columns().get(c).name());
                write(json, value, table.columns().get(c).kind());
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Object value, Kind kind) {
        switch (value) {
            case Long whole -> json.writeNumber(whole);
            case Double number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case byte[] raw -> json.writeBinary(raw);
            case Instant moment -> json.writeString(moment.toString());
            case Object text when kind == Kind.JSON -> json.writeRawValue(text.toString());
            case Object text -> json.writeString(text.toString());
        }
    }

    /** @throws RuntimeException when this is no row of the table */
    @Nullable
    Object[] read(byte[] line) {
        var values = new @Nullable Object[table.columns().size()];
        try (var json = CanonicalJson.MAPPER.createParser(line)) {
            require(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var place = places.get(json.currentName());
                if (place == null || values[place] != null) throw noRow();
                json.nextToken();
                values[place] = read(json, table.columns().get(place).kind());
            }
            require(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        }
        return values;
    }

    private static Object read(JsonParser json, Kind kind) {
        return switch (kind) {
            case WHOLE -> json.getLongValue();
            case NUMBER -> json.getDoubleValue();
            case TRUTH -> json.getBooleanValue();
            case JSON -> CanonicalJson.MAPPER.writeValueAsString(json.readValueAsTree());
            case UUID, TEXT, DAY, MOMENT, TICK, BYTES -> {
                require(json.currentToken() == JsonToken.VALUE_STRING);
                yield Values.checked(json.getString(), kind);
            }
        };
    }

    private static void require(boolean right) {
        if (!right) throw noRow();
    }

    private static IllegalArgumentException noRow() {
        return new IllegalArgumentException("This is no row of the table");
    }
}
