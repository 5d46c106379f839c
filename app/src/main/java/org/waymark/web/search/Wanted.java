package org.waymark.web.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Folding;

/**
 * What somebody typed to find something: words, all of which must occur.
 *
 * @param only one kind of thing; null for all
 */
record Wanted(String typed, List<String> words, @Nullable Kind only) {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 6;

    /** In the order that results are shown. */
    enum Kind {
        OBJECTIVES("objective"),
        KEY_RESULTS("kr"),
        INITIATIVES("chart-no-axes-gantt"),
        KPIS("kpi"),
        PEOPLE("user"),
        TEAMS("users"),
        CYCLES("calendar"),
        COMMANDS("move-right"),
        WORKSPACES("building-2");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        String icon() {
            return icon;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static @Nullable Kind named(@Nullable String slug) {
            return Arrays.stream(values())
                    .filter(kind -> kind.slug().equals(slug))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A sign in front asks for one kind: > for commands, @ for people, # for teams. */
    static Wanted of(String text, @Nullable String kind) {
        var typed = text.strip();
        var cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var sign = cut.isEmpty() ? ' ' : cut.charAt(0);
        return switch (sign) {
            case '>' -> new Wanted(cut, folded(cut.substring(1)), Kind.COMMANDS);
            case '@' -> new Wanted(cut, folded(cut.substring(1)), Kind.PEOPLE);
            case '#' -> new Wanted(cut, folded(cut.substring(1)), Kind.TEAMS);
            default -> new Wanted(cut, folded(cut), Kind.named(kind));
        };
    }

    boolean asksFor(Kind kind) {
        return only == null || only == kind;
    }

    /** With nothing typed only commands are offered, or the people or teams that were asked for. */
    boolean asksForData(Kind kind) {
        return asksFor(kind) && (!words.isEmpty() || only == kind);
    }

    boolean matches(String label) {
        var folded = Folding.fold(label);
        return words.stream().allMatch(folded::contains);
    }

    private static List<String> folded(String text) {
        return Arrays.stream(Folding.fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
