package org.waymark.api;

import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waymark.platform.Sentence;

/** Fills a record from the query of an address. A parameter that nobody knows is refused: it would be a filter that does nothing. */
final class QueryRecord {
    private static final int LONGEST = 500;

    private QueryRecord() {}

    static Object of(Class<?> type, Map<String, String[]> query, Set<String> besides) {
        var wrongs = new Wrongs();
        var components = type.getRecordComponents();
        var names = Stream.concat(Arrays.stream(components).map(RecordComponent::getName), besides.stream())
                .toList();
        query.entrySet().stream()
                .filter(sent -> !names.contains(sent.getKey()))
                .forEach(sent -> unknown(sent.getKey(), sent.getValue()[0], names, wrongs));
        var values = Arrays.stream(components)
                .map(component -> value(component, query.get(component.getName()), wrongs))
                .toArray();
        if (!wrongs.all().isEmpty()) {
            throw new Unreadable(HttpStatus.BAD_REQUEST, wrongs.all(), "no.api.query");
        }
        return make(type, components, values);
    }

    private static void unknown(String name, String sent, List<String> known, Wrongs wrongs) {
        if (known.isEmpty()) wrongs.add(name, sent, "no.api.parameter-none");
        else wrongs.add(name, sent, "no.api.parameter", String.join(", ", known));
    }

    private static @Nullable Object value(RecordComponent component, String @Nullable [] sent, Wrongs wrongs) {
        if (sent == null) return null;
        var remedy = remedy(component.getType());
        try {
            var value = sent.length == 1 && sent[0].length() <= LONGEST ? read(component.getType(), sent[0]) : null;
            if (value != null) return value;
        } catch (DateTimeException | IllegalArgumentException e) {
            // refused below
        }
        wrongs.add(component.getName(), sent[0], remedy);
        return null;
    }

    private static @Nullable Object read(Class<?> type, String text) {
        if (type == String.class) return Scalars.text(text);
        if (type == UUID.class) return Scalars.id(text);
        if (type == LocalDate.class) return Scalars.day(text);
        if (type == Boolean.class) return Scalars.choice(List.of(true, false), text);
        if (type.isEnum()) return Scalars.choice(List.of(type.getEnumConstants()), text);
        throw new IllegalStateException("No parameter of an address is a " + type);
    }

    private static Sentence remedy(Class<?> type) {
        if (type == UUID.class) return Scalars.ID;
        if (type == LocalDate.class) return Scalars.DAY;
        if (type == Boolean.class) return new Sentence("no.api.true-false");
        return type.isEnum() ? Scalars.oneOf(type) : new Sentence("no.api.parameter-text", LONGEST);
    }

    private static Object make(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot fill " + type, e);
        }
    }
}
