package org.waymark.api.kpis;

import org.jspecify.annotations.Nullable;
import org.waymark.api.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads pushed values from JSON: one value, a list, an object with the list {@code values}, or an object a line. */
final class PushedJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(3)
                    .maxNumberLength(100)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private final JsonParser parser;
    private final PushedValues values;

    private PushedJson(JsonParser parser, PushedValues values) {
        this.parser = parser;
        this.values = values;
    }

    static void read(byte[] json, PushedValues values) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            new PushedJson(parser, values).whole();
        } catch (JacksonException e) {
            throw Unreadable.notJson(e);
        }
    }

    static void readLines(byte[] json, PushedValues values) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            var reader = new PushedJson(parser, values);
            while (parser.nextToken() != null) {
                values.begin(parser.currentTokenLocation().getLineNr());
                reader.row();
            }
        } catch (JacksonException e) {
            throw Unreadable.notJson(e);
        }
    }

    private void whole() {
        var token = parser.nextToken();
        if (token == null) return;
        if (token == JsonToken.START_ARRAY) {
            list();
        } else {
            values.begin(0);
            one(token);
        }
        if (parser.nextToken() != null) values.refuse("", "", "no.push.more");
    }

    private void list() {
        for (int row = 0; parser.nextToken() != JsonToken.END_ARRAY; row++) {
            values.begin(row);
            row();
        }
    }

    /** A value, or what holds the list of them and nothing else. */
    private void one(JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            values.refuse("", "", "no.api.object");
            parser.skipChildren();
            return;
        }
        var field = parser.nextName();
        if ("values".equals(field)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                list();
            } else {
                values.refuseList();
                parser.skipChildren();
            }
            for (var more = parser.nextName(); more != null; more = parser.nextName()) {
                values.refuse(more, "", "no.api.field", "values");
                parser.nextToken();
                parser.skipChildren();
            }
        } else {
            fields(field);
        }
    }

    private void row() {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            fields(parser.nextName());
        } else {
            values.refuse("", "", "no.api.object");
            parser.skipChildren();
        }
    }

    private void fields(@Nullable String first) {
        for (var field = first; field != null; field = parser.nextName()) {
            var token = parser.nextToken();
            if (!values.accepts(field)) {
                parser.skipChildren();
                continue;
            }
            switch (token) {
                case VALUE_STRING -> values.text(field, parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    values.number(field, parser.getDoubleValue(), parser::getString);
                case VALUE_NULL -> {}
                default -> {
                    values.refuseKind(field, token.isScalarValue() ? parser.getString() : "");
                    parser.skipChildren();
                }
            }
        }
        values.end();
    }
}
