package org.waymark.web.coach;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.coach.Severity;
import org.waymark.coach.Smart;
import org.waymark.coach.Strength;
import org.waymark.web.layout.Words;

/**
 * What the coach says, in words.
 *
 * @param strength null while there is nothing to judge
 * @param lines the weightiest first
 * @param kept those that somebody keeps as they are
 * @param met the letters of SMART that no hint is about
 */
public record CoachView(@Nullable Strength strength, List<Line> lines, List<Line> kept, Set<Smart> met) {
    /** More unfold on demand: a wall of advice is not read. */
    private static final int FIRST = 3;

    /** Before the first word. */
    static final CoachView SILENT = new CoachView(null, List.of(), List.of(), Set.of());

    /**
     * A hint in words.
     *
     * @param of the title of the key result that it is about; null when it is about the objective
     * @param act what to do, at {@code href}
     * @param answer where it is dismissed or brought back; null while nothing is saved
     */
    public record Line(
            Severity severity,
            @Nullable String of,
            String says,
            String why,
            String example,
            String act,
            String href,
            @Nullable Answer answer) {
        public String code() {
            return severity.name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param subject the id of the objective or key result */
    public record Answer(String path, String subject) {}

    public CoachView {
        lines = List.copyOf(lines);
        kept = List.copyOf(kept);
        met = Set.copyOf(met);
    }

    public List<Line> first() {
        return lines.stream().limit(FIRST).toList();
    }

    public List<Line> more() {
        return lines.stream().skip(FIRST).toList();
    }

    /** "Sound, 72 of 100". */
    public String strength(Words words) {
        if (strength == null) return "";
        var grade = strength.grade().name().toLowerCase(Locale.ROOT);
        return words.of("coach.strength", words.of("coach.grade." + grade), strength.points());
    }

    public String grade() {
        return strength == null ? "none" : strength.grade().name().toLowerCase(Locale.ROOT);
    }

    public String count(Words words) {
        return words.of("coach.hints", lines.size());
    }

    /** How points come about. */
    public static String how(Words words) {
        return words.of("coach.how.text", Severity.SERIOUS.cost(), Severity.ADVICE.cost(), Severity.NOTE.cost());
    }

    public static List<Smart> letters() {
        return Arrays.asList(Smart.values());
    }

    public static String letter(Smart smart, Words words) {
        return words.of("coach.smart." + smart.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
