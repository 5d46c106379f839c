package org.waymark.code;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.code.Shape.Either;
import org.waymark.code.Shape.Group;
import org.waymark.code.Shape.ListOf;

/** Values as YAML writes them on one line. What is read back is the same value. */
final class YamlWords {
    /** Safe without quotes, wherever it stands: begins with a letter, and holds nothing that YAML knows. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}(?:[\\p{L}\\p{N} ._/()+%@'’–-]|:(?! |$))*");

    private static final Pattern KNOWN = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");

    /** A key such as 2026-q4, which is neither a day nor a number. */
    private static final Pattern KEY = Pattern.compile("\\d[a-z0-9._/]*-[a-z0-9._/-]*[g-z][a-z0-9._/-]*");

    private YamlWords() {}

    static String of(Shape shape, Value value) {
        return switch (value) {
            case Value.Nothing _ -> "";
            case Value.Words(var text) -> text(text);
            case Value.Amount(var number) -> number(number);
            case Value.Truth(var is) -> String.valueOf(is);
            case Value.Day(var day) -> day.toString();
            case Value.Many(var items) -> {
                var item = item(shape);
                yield items.stream().map(one -> of(item, one)).collect(Collectors.joining(", ", "[", "]"));
            }
            case Value.Parts parts -> parts(group(shape, parts), parts);
        };
    }

    static String text(String text) {
        var plain = PLAIN.matcher(text).matches()
                && !text.endsWith(" ")
                && !KNOWN.matcher(text).matches();
        return plain || KEY.matcher(text).matches() ? text : quoted(text);
    }

    /** As people write it: 0.1, 1500000, never 1.5E6. */
    static String number(double number) {
        var exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() < -15 || exact.scale() > 20 ? exact.toString() : exact.toPlainString();
    }

    private static String parts(Group group, Value.Parts parts) {
        var least = Values.least(group, parts);
        if (group.bare() != null && least.keySet().equals(java.util.Set.of(group.bare()))) {
            return of(shape(group, group.bare()), least.values().iterator().next());
        }
        return least.entrySet().stream()
                .map(one -> one.getKey() + ": " + of(shape(group, one.getKey()), one.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Which of several groups it is: the one whose required fields are there, and that knows all fields. */
    static Group group(Shape shape, Value.Parts parts) {
        return switch (shape) {
            case Group group -> group;
            case Either(var shapes) ->
                shapes.stream()
                        .filter(Group.class::isInstance)
                        .map(Group.class::cast)
                        .filter(group -> holds(group, parts.fields()))
                        .findFirst()
                        .orElseThrow();
            case Shape other -> throw new IllegalStateException(other + " holds no fields: " + parts);
        };
    }

    static Shape item(Shape shape) {
        return switch (shape) {
            case ListOf list -> list.item();
            case Either(var shapes) ->
                shapes.stream()
                        .filter(ListOf.class::isInstance)
                        .map(list -> ((ListOf) list).item())
                        .findFirst()
                        .orElseThrow();
            case Shape other -> throw new IllegalStateException(other + " is no list");
        };
    }

    static Shape shape(Group group, String name) {
        return group.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .shape();
    }

    private static boolean holds(Group group, Map<String, Value> fields) {
        var names = group.fields().stream().map(Field::name).toList();
        if (!names.containsAll(fields.keySet())) return false;
        return group.fields().stream()
                .filter(Field::required)
                .allMatch(field -> fields.containsKey(field.name())
                        && fits(field.shape(), fields.getOrDefault(field.name(), Value.NOTHING)));
    }

    /** Zones in words and on a number have fields of the same names. */
    private static boolean fits(Shape shape, Value value) {
        return !(shape instanceof Shape.Amount) || value instanceof Value.Amount;
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (printable(c)) quoted.appendCodePoint(c);
                    else quoted.append(c > 0xFFFF ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c));
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** Line ends of other kinds, marks of direction and unassigned characters are written as numbers. */
    static boolean printable(int c) {
        if (c < 0x20 || c >= 0x7F && c <= 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) return false;
        var type = Character.getType(c);
        return type != Character.SURROGATE && type != Character.UNASSIGNED && type != Character.FORMAT;
    }
}
