package org.waymark.web.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a form that another saved after it was opened.
 *
 * @param stored by field; empty where the form was not overtaken
 */
record Overtaken(Map<String, List<String>> stored, @Nullable Words words) {
    static final Overtaken NOT = new Overtaken(Map.of(), null);

    Overtaken {
        stored = Map.copyOf(stored);
    }

    /** What is stored where it differs from what was typed, in the words of the choice if it is one. */
    @Nullable
    String at(String name, List<String> typed, List<Option> options) {
        if (words == null) return null;
        var now = meant(stored.getOrDefault(name, List.of()));
        if (now.equals(meant(typed))) return null;
        if (now.isEmpty()) return words.of("layout.overtaken.nothing");
        var labels = now.stream().map(value -> label(value, options)).sorted().toList();
        return words.of("layout.overtaken.now", String.join(", ", labels));
    }

    /** As above, for what is ticked or not. */
    @Nullable
    String tick(String name, String value, boolean typed) {
        if (words == null) return null;
        var now = stored.getOrDefault(name, List.of()).contains(value);
        return now == typed ? null : words.of(now ? "layout.overtaken.ticked" : "layout.overtaken.unticked");
    }

    private static String label(String value, List<Option> options) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    /** A browser ends lines in its own way. */
    private static Set<String> meant(List<String> values) {
        var meant = new HashSet<String>();
        values.forEach(value -> meant.add(value.replace("\r\n", "\n").strip()));
        meant.remove("");
        return meant;
    }
}
