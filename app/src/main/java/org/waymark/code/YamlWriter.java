package org.waymark.code;

import java.util.ArrayList;
import java.util.List;
import org.waymark.code.Shape.ListOf;

/** Writes things and their fields as lines of YAML. */
final class YamlWriter {
    private static final int WIDEST = 110;

    private YamlWriter() {}

    /** A thing as an item of a list, with what it holds; each line begins with {@code indent} spaces. */
    static List<String> item(Known known, Inventory inventory, int indent) {
        var lines = new ArrayList<String>();
        lines.add(" ".repeat(indent) + "- key: " + YamlWords.text(known.handle().key()));
        Least.of(known, inventory.present())
                .forEach((name, value) -> lines.addAll(field(known.handle().kind(), name, value, indent + 2)));
        known.handle().kind().part().ifPresent(part -> lines.addAll(parts(known, part, inventory, indent + 2)));
        return lines;
    }

    /** The list of what a thing holds; nothing where it holds nothing. */
    static List<String> parts(Known known, Kind part, Inventory inventory, int indent) {
        var parts = inventory.parts(known.handle());
        if (parts.isEmpty()) return List.of();
        var lines = new ArrayList<String>();
        lines.add(" ".repeat(indent) + part.section() + ":");
        parts.forEach(one -> lines.addAll(item(one, inventory, indent + 2)));
        return lines;
    }

    static List<String> field(Kind kind, String name, Value value, int indent) {
        var shape = Form.field(kind, name).orElseThrow().shape();
        return field(shape, name, value, indent);
    }

    private static List<String> field(Shape shape, String name, Value value, int indent) {
        var start = " ".repeat(indent) + name + ":";
        var text = inline(shape, value);
        if (isLiteral(value)) return literal(start, Choices.text(value), indent + 2);
        if (start.length() + text.length() < WIDEST) return List.of(start + " " + text);
        return switch (value) {
            case Value.Many(var items) -> list(start, YamlWords.item(shape), items, indent + 2);
            case Value.Parts parts -> parts(start, YamlWords.group(shape, parts), parts, indent + 2);
            case Value other -> List.of(start + " " + text);
        };
    }

    private static String inline(Shape shape, Value value) {
        return YamlWords.of(shape, value);
    }

    /** What stands after the colon of a field, where it stands in brackets or has to stay on its line. */
    static String inline(Kind kind, String name, Value value) {
        return inline(Form.field(kind, name).orElseThrow().shape(), value);
    }

    /** A whole thing in braces, for lists that somebody wrote in brackets. */
    static String inBraces(Known known, Inventory inventory) {
        var kind = known.handle().kind();
        var fields = new ArrayList<String>();
        fields.add("key: " + YamlWords.text(known.handle().key()));
        Least.of(known, inventory.present())
                .forEach((name, value) -> fields.add(name + ": " + inline(kind, name, value)));
        kind.part().ifPresent(part -> {
            var parts = inventory.parts(known.handle()).stream()
                    .map(one -> inBraces(one, inventory))
                    .toList();
            if (!parts.isEmpty()) fields.add(part.section() + ": [" + String.join(", ", parts) + "]");
        });
        return "{" + String.join(", ", fields) + "}";
    }

    private static List<String> list(String start, Shape item, List<Value> items, int indent) {
        var lines = new ArrayList<String>();
        lines.add(start);
        items.forEach(one -> lines.add(" ".repeat(indent) + "- " + inline(item, one)));
        return lines;
    }

    private static List<String> parts(String start, Shape.Group group, Value.Parts parts, int indent) {
        var lines = new ArrayList<String>();
        lines.add(start);
        Values.least(group, parts).forEach((name, value) -> {
            var shape = YamlWords.shape(group, name);
            var wide = value instanceof Value.Many(var items) && shape instanceof ListOf list
                    ? list(" ".repeat(indent) + name + ":", list.item(), items, indent + 2)
                    : field(shape, name, value, indent);
            lines.addAll(wide);
        });
        return lines;
    }

    /** Several lines of words, all of them printable, are written as they are. */
    static boolean isLiteral(Value value) {
        return value instanceof Value.Words(var text)
                && text.indexOf('\n') > 0
                && !Character.isWhitespace(text.charAt(0))
                && text.codePoints().allMatch(c -> c == '\n' || YamlWords.printable(c));
    }

    static List<String> literal(String start, String text, int indent) {
        var lines = new ArrayList<String>();
        lines.add(start + " |-");
        text.lines().forEach(line -> lines.add(line.isEmpty() ? "" : " ".repeat(indent) + line));
        return lines;
    }
}
