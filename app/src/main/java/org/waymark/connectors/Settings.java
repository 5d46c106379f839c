package org.waymark.connectors;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.waymark.platform.Problems;
import org.waymark.platform.Sentence;

/**
 * The settings of a source as typed, read one by one as what they must be. What does not fit goes to the problems, and the value
 * handed back is only there to read on.
 */
final class Settings {
    private static final String FIELD = "settings.";

    private final Kind kind;
    private final Map<String, String> typed;
    private final Problems problems;

    Settings(Kind kind, Map<String, String> typed, Problems problems) {
        this.kind = kind;
        this.typed = typed;
        this.problems = problems;
    }

    String line(String name, int longest) {
        return setting(name).required()
                ? problems.line(FIELD + name, value(name), longest)
                : problems.optionalLine(FIELD + name, value(name), longest);
    }

    String text(String name, int longest) {
        var text = problems.text(FIELD + name, value(name), longest);
        if (text.isEmpty() && setting(name).required()) problems.add(FIELD + name, "", "no.text.missing", longest);
        return text;
    }

    /** Whole, both ends in. */
    int number(String name, int least, int most) {
        var text = value(name);
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        }
        refuse(name, "no.form.integer", least, most);
        return least;
    }

    boolean ticked(String name) {
        return value(name).equals("true");
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        var all = type.getEnumConstants();
        Optional<E> chosen = Arrays.stream(all)
                .filter(one -> one.name().equals(value(name).toUpperCase(Locale.ROOT)))
                .findFirst();
        if (chosen.isEmpty()) refuse(name, "no.form.from-list");
        return chosen.orElse(all[0]);
    }

    /** What is needed and empty was refused for that already. */
    void refuse(String name, String key, Object... arguments) {
        if (setting(name).required() && value(name).isEmpty()) return;
        problems.add(FIELD + name, value(name), key, arguments);
    }

    void refuse(String name, Sentence why) {
        problems.add(FIELD + name, value(name), why.key(), why.arguments().toArray());
    }

    private String value(String name) {
        var typedValue = Objects.requireNonNullElse(typed.get(name), "").strip();
        return typedValue.isEmpty() ? setting(name).usual() : typedValue;
    }

    private Setting setting(String name) {
        return kind.setting(name).orElseThrow(() -> new IllegalArgumentException(kind + " has no setting " + name));
    }
}
