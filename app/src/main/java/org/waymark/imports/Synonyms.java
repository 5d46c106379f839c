package org.waymark.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What columns are called elsewhere, in English, German and Spanish; the words stand in {@code imports/synonyms.properties}. */
final class Synonyms {
    /** {@code key_result_2_title}, {@code KR 2: target}, {@code krs.2.text}, and bare {@code Key result 2}. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:key ?results?|krs?|key_results|metric|schlusselergebnis|resultado(?: clave)?)[ .]*(\\d{1,2})[ .]*(.*)");

    private static final Pattern DEPTH = Pattern.compile("(?:l|level|ebene|nivel) ?(\\d{1,2})");

    private static final Map<Field, List<String>> WORDS = read();

    private Synonyms() {}

    /** What a column most likely holds in a table of this kind; null when its heading says nothing. */
    static @Nullable Slot of(Shape shape, String heading) {
        var folded = Headings.fold(heading);
        if (shape == Shape.OUTLINE) {
            var depth = DEPTH.matcher(folded);
            if (folded.equals("main")) return new Slot(Field.TITLE, 1);
            if (depth.matches()) return new Slot(Field.TITLE, Integer.parseInt(depth.group(1)) + 1);
        }
        if (shape == Shape.NUMBERED) {
            var numbered = NUMBERED.matcher(folded);
            if (numbered.matches()) return numbered(numbered.group(2), Integer.parseInt(numbered.group(1)));
        }
        return shape.fields().stream()
                .filter(field -> !shape.isNumbered(field))
                .flatMap(field -> rank(field, folded).stream())
                .min(Ranked::compareTo)
                .map(ranked -> Slot.of(ranked.field()))
                .orElse(null);
    }

    static boolean fits(Field field, String heading) {
        return rank(field, Headings.fold(heading)).isPresent();
    }

    static boolean isNumbered(String heading) {
        return NUMBERED.matcher(Headings.fold(heading)).matches();
    }

    private static @Nullable Slot numbered(String what, int number) {
        if (what.isEmpty() || what.equals("text") || what.equals("title") || what.equals("name")) {
            return new Slot(Field.KEY_RESULT, number);
        }
        return Shape.NUMBERED.fields().stream()
                .filter(Shape.NUMBERED::isNumbered)
                .filter(field -> field != Field.KEY_RESULT)
                .flatMap(field -> rank(shortOf(field), what).stream().map(ranked -> new Ranked(field, ranked.place())))
                .min(Ranked::compareTo)
                .map(ranked -> new Slot(ranked.field(), number))
                .orElse(null);
    }

    /** Behind the number of a key result the words of objectives mean the key result's own. */
    private static Field shortOf(Field field) {
        return switch (field) {
            case KEY_RESULT_DESCRIPTION -> Field.DESCRIPTION;
            case KEY_RESULT_OWNER -> Field.OWNER;
            case KEY_RESULT_DUE -> Field.DUE_DAY;
            default -> field;
        };
    }

    private record Ranked(Field field, int place) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            return Integer.compare(place, other.place);
        }
    }

    private static Optional<Ranked> rank(Field field, String heading) {
        int place = WORDS.getOrDefault(field, List.of()).indexOf(heading);
        return place < 0 ? Optional.empty() : Optional.of(new Ranked(field, place));
    }

    private static Map<Field, List<String>> read() {
        var properties = new Properties();
        try (var text = new InputStreamReader(
                Objects.requireNonNull(Synonyms.class.getResourceAsStream("/imports/synonyms.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new EnumMap<Field, List<String>>(Field.class);
        properties.forEach((field, all) -> words.put(
                Field.valueOf(field.toString()),
                Arrays.stream(all.toString().split(",")).map(Headings::fold).toList()));
        return words;
    }
}
