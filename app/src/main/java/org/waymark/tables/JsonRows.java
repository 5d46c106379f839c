package org.waymark.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Objects of a JSON file as rows. The file is read twice: an object may have names that those before it had not. */
final class JsonRows implements RowSource {
    private static final int DEEPEST = 20;

    private final Path file;
    private final Limits limits;
    private final JsonFactory json;
    private final String list;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private JsonParser parser;
    private long number;
    private boolean headerIsRead;

    JsonRows(Path file, Limits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(limits.cellLength())
                        .maxNameLength(1_000)
                        .maxNumberLength(400)
                        .build())
                .build();
        this.list = listInRoot();
        this.parser = open();
        try {
            gatherColumns();
            parser.close();
            this.parser = open();
        } catch (RuntimeException e) {
            parser.close();
            throw e;
        }
    }

    @Override
    public @Nullable Row next() {
        if (!headerIsRead) {
            headerIsRead = true;
            return columns.isEmpty()
                    ? null
                    : new Row(0, columns.keySet().stream().map(Cell::of).toList());
        }
        var values = object();
        if (values == null) return null;
        var cells = new ArrayList<Cell>(java.util.Collections.nCopies(columns.size(), Cell.BLANK));
        values.forEach((name, cell) -> cells.set(columns.getOrDefault(name, 0), cell));
        return new Row(number, cells);
    }

    @Override
    public void close() {
        parser.close();
    }

    private void gatherColumns() {
        for (var values = object(); values != null; values = object()) {
            values.keySet().forEach(name -> columns.putIfAbsent(name, columns.size()));
            if (columns.size() > limits.columns()) {
                throw new Refused.Invalid("file", "", "no.table.too-many-columns", number, limits.columns());
            }
            if (number > limits.rows()) {
                throw new Refused.Invalid("file", "", "no.table.too-many-rows", limits.rows());
            }
        }
        number = 0;
    }

    /** The name of the first list of objects in the object that is the file; empty when the file is a list or has none. */
    private String listInRoot() throws IOException {
        try (var scan = parser()) {
            if (scan.nextToken() != JsonToken.START_OBJECT) return "";
            while (scan.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = scan.currentName();
                if (scan.nextToken() == JsonToken.START_ARRAY && scan.nextToken() == JsonToken.START_OBJECT)
                    return name;
                leave(scan, 1);
            }
            return "";
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /** Goes on until only so many objects and lists are open. */
    private static void leave(JsonParser scan, int depth) {
        while (scan.streamReadContext().getNestingDepth() > depth && scan.nextToken() != null) {}
    }

    private JsonParser open() throws IOException {
        var opened = parser();
        try {
            if (list.isEmpty()) return opened;
            opened.nextToken();
            while (opened.nextToken() == JsonToken.PROPERTY_NAME && !list.equals(opened.currentName())) {
                opened.nextToken();
                opened.skipChildren();
            }
            opened.nextToken();
            return opened;
        } catch (JacksonException e) {
            opened.close();
            throw unreadable(e);
        }
    }

    private JsonParser parser() throws IOException {
        return json.createParser(ObjectReadContext.empty(), java.nio.file.Files.newInputStream(file));
    }

    /** The next object; null at the end. */
    private @Nullable Map<String, Cell> object() {
        try {
            var token = parser.nextToken();
            if (list.isEmpty() && number == 0 && token == JsonToken.START_ARRAY) token = parser.nextToken();
            if (token == null || token == JsonToken.END_ARRAY) return null;
            number++;
            if (token != JsonToken.START_OBJECT) {
                throw new Refused.Invalid("file", "", "no.table.no-object", number);
            }
            var values = new LinkedHashMap<String, Cell>();
            takeObject("", values);
            return values;
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private void takeObject(String prefix, Map<String, Cell> values) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = prefix + parser.currentName();
            parser.nextToken();
            take(name, values);
            if (values.size() > limits.columns()) {
                throw new Refused.Invalid("file", "", "no.table.too-many-columns", number, limits.columns());
            }
        }
    }

    private void take(String name, Map<String, Cell> values) {
        switch (parser.currentToken()) {
            case START_OBJECT -> takeObject(name + ".", values);
            case START_ARRAY -> takeList(name, values);
            default -> values.put(name, scalar());
        }
    }

    private void takeList(String name, Map<String, Cell> values) {
        var texts = new ArrayList<String>();
        int objects = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            switch (parser.currentToken()) {
                case START_OBJECT -> takeObject(name + "." + ++objects + ".", values);
                case START_ARRAY -> parser.skipChildren();
                default -> texts.add(scalar().text());
            }
        }
        if (!texts.isEmpty()) values.put(name, Cell.of(String.join("; ", texts)));
    }

    private Cell scalar() {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> Cell.of(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Cell.of(parser.getDecimalValue());
            case VALUE_TRUE -> new Cell.Truth(true);
            case VALUE_FALSE -> new Cell.Truth(false);
            default -> Cell.BLANK;
        };
    }

    private static Refused unreadable(JacksonException e) {
        var place = e.getLocation();
        return new Refused.Invalid(
                "file",
                "",
                "no.table.broken-json",
                place == null ? 1 : Math.max(1, place.getLineNr()),
                place == null ? 1 : Math.max(1, place.getColumnNr()));
    }
}
