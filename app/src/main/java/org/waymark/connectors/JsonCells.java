package org.waymark.connectors;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.tables.Cell;

/** What stands in JSON, as cells of a table. */
final class JsonCells {
    /** What is no single value is only shown, so that one can choose something inside it. */
    private static final int LONGEST = 200;

    private static final int MOST_NAMES = 20;
    private static final int DEEPEST = 5;

    private JsonCells() {}

    static Cell of(@Nullable Object value) {
        return switch (value) {
            case null -> Cell.BLANK;
            case String text -> Cell.of(text.replace('\0', ' '));
            case Boolean truth -> new Cell.Truth(truth);
            case BigDecimal number -> Cell.of(number);
            case BigInteger number -> Cell.of(new BigDecimal(number));
            case Number number -> Cell.of(new BigDecimal(number.toString()));
            case Object inner -> Cell.of(cut(JsonText.write(inner)));
        };
    }

    /** The names of all single values in these objects, those inside others with dots: {@code total.amount}. */
    static List<String> names(List<?> objects) {
        var names = new LinkedHashMap<String, Boolean>();
        objects.forEach(one -> flat(one).keySet().forEach(name -> names.put(name, true)));
        return List.copyOf(names.keySet());
    }

    /** A value alone has no name of its own: it is called {@code value}. */
    static Map<String, Object> flat(@Nullable Object json) {
        var flat = new LinkedHashMap<String, Object>();
        if (json instanceof Map<?, ?> object) unfold("", object, flat, DEEPEST);
        else if (json instanceof List<?> list) numbered(list, flat);
        else if (json != null) flat.put("value", json);
        return flat;
    }

    private static void unfold(String before, Map<?, ?> object, Map<String, Object> flat, int deep) {
        object.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner && deep > 1) unfold(before + name + ".", inner, flat, deep - 1);
            else if (value != null) flat.put(before + name, value);
        });
    }

    /** Rows that are lists, as databases for time series answer: the columns have numbers from 1. */
    private static void numbered(List<?> list, Map<String, Object> flat) {
        var values = new ArrayList<>(list);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) flat.put(String.valueOf(i + 1), values.get(i));
        }
    }

    /** What stands in an object, as many names as one reads. */
    static String places(Map<?, ?> object) {
        var flat = flat(object).keySet();
        var names = flat.isEmpty() ? object.keySet() : flat;
        var some = names.stream().limit(MOST_NAMES).map(String::valueOf).collect(Collectors.joining(", "));
        return cut(names.size() > MOST_NAMES ? some + ", …" : some);
    }

    private static String cut(String json) {
        return json.length() <= LONGEST ? json : json.substring(0, LONGEST - 1) + "…";
    }
}
