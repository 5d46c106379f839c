package org.waymark.evidence.interventions;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.waymark.evidence.Unreadable;

/**
 * A file of columns with a name each, separated by commas, semicolons or tabs, whichever its first line has most of.
 *
 * @param columns what is written in them, in their order
 */
record Table(Path file, SequencedMap<String, List<String>> columns) {
    private static final Set<String> NOTHING = Set.of("", "na", "nan", "null", "none", ".", "-");
    private static final Set<String> TIMES = Set.of(
            "time", "t", "date", "year", "quarter", "month", "m", "week", "day", "period", "obs", "index", "n", "row");

    static Table of(Path file) {
        try {
            var text = Files.readString(file).replaceFirst("^\uFEFF", "");
            var first = text.lines().findFirst().orElse("");
            char separator = ',';
            for (char other : new char[] {';', '\t'})
                if (count(first, other) > count(first, separator)) separator = other;
            try (var reader = CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
                var columns = new LinkedHashMap<String, List<String>>();
                reader.forEach(row -> row.getHeader()
                        .forEach(name -> columns.computeIfAbsent(name.strip(), _ -> new ArrayList<>())
                                .add(row.findField(name).orElse("").strip())));
                return new Table(file, columns);
            }
        } catch (IOException | CsvParseException e) {
            throw new Unreadable(file, e);
        }
    }

    int rows() {
        return columns.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** A column by its name; small and large letters are one. */
    List<String> text(String column) {
        return find(column).orElseThrow(() -> new Unreadable(file, "there is no column \"%s\"".formatted(column)));
    }

    Optional<List<String>> find(String column) {
        if (columns.containsKey(column)) return Optional.of(columns.get(column));
        return columns.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(column))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** NaN where nothing is written. */
    double[] numbers(String column) {
        return text(column).stream().mapToDouble(field -> number(column, field)).toArray();
    }

    /** Columns of numbers that are not the time. */
    List<String> measures() {
        return columns.sequencedKeySet().stream()
                .filter(name -> !isTime(name) && isNumeric(name))
                .toList();
    }

    Optional<String> time() {
        return columns.sequencedKeySet().stream().filter(this::isTime).findFirst();
    }

    private boolean isTime(String name) {
        if (name.isEmpty() || TIMES.contains(name.toLowerCase(Locale.ROOT))) return true;
        if (!isNumeric(name)) return false;
        double[] values = numbers(name);
        for (int i = 1; i < values.length; i++) if (values[i] != values[i - 1] + 1) return false;
        return values.length > 1;
    }

    private boolean isNumeric(String name) {
        try {
            return Arrays.stream(numbers(name)).anyMatch(value -> !Double.isNaN(value));
        } catch (Unreadable _) {
            return false;
        }
    }

    private double number(String column, String field) {
        if (NOTHING.contains(field.toLowerCase(Locale.ROOT))) return Double.NaN;
        try {
            return Double.parseDouble(field);
        } catch (NumberFormatException _) {
            throw new Unreadable(file, "column \"%s\": \"%s\" is no number".formatted(column, field));
        }
    }

    private static long count(String text, char separator) {
        return text.chars().filter(c -> c == separator).count();
    }
}
