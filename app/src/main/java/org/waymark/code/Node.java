package org.waymark.code;

import java.util.List;
import java.util.Optional;

/** What stands in a YAML file, with where it stands. */
sealed interface Node {
    Spot spot();

    Span span();

    /** From one character of the text to before another one. */
    record Span(int start, int end) {}

    /** @param plain whether it stands without quotes */
    record Leaf(Spot spot, Span span, String text, boolean plain) implements Node {
        boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /** @param flow whether it stands in brackets */
    record Series(Spot spot, Span span, List<Node> items, boolean flow) implements Node {}

    /** @param flow whether it stands in braces */
    record Table(Spot spot, Span span, List<Entry> entries, boolean flow) implements Node {
        Optional<Node> get(String name) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(name))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    record Entry(Leaf key, Node value) {}

    /** What it says, for messages. */
    default String words() {
        return switch (this) {
            case Leaf(var _, var _, var text, var _) -> text;
            case Series series -> "[…] (" + series.items().size() + ")";
            case Table table -> "{…} (" + table.entries().size() + ")";
        };
    }
}
