package org.waymark.objectives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.measure.Digits;
import org.waymark.measure.Period;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

/** Looks at what people sent, field by field, and refuses with all that is wrong at once. */
final class Checks {
    /** A typing error such as the year 20266 lies outside. */
    private static final Period SENSIBLE = new Period(LocalDate.of(1990, 1, 1), LocalDate.of(2199, 12, 31));

    private final List<Problem> problems = new ArrayList<>();

    void refuse(String field, Object value, String key, Object... arguments) {
        problems.add(new Problem(field, value.toString(), key, arguments));
    }

    void refuseIf(boolean broken, String field, Object value, String key, Object... arguments) {
        if (broken) refuse(field, value, key, arguments);
    }

    /** One line that may not be empty. */
    String title(String field, String text, int longest, String keyForEmpty) {
        var kept = text(field, text.replaceAll("[\\p{Z}\\t\\r\\n]+", " "), longest);
        refuseIf(kept.isEmpty(), field, text, keyForEmpty);
        return kept;
    }

    /** Several lines, may be empty. */
    String text(String field, String text, int longest) {
        var kept = text.replace("\r\n", "\n").strip();
        if (!storable(kept)) {
            refuse(field, "", "no.text.invisible");
        } else if (kept.length() > longest) {
            refuse(field, kept, "no.text.longest", longest);
        }
        return kept;
    }

    void number(String field, double value) {
        refuseIf(!Digits.accepts(value), field, value, "no.number.range");
    }

    void day(String field, LocalDate day) {
        refuseIf(!SENSIBLE.contains(day), field, day, "no.objectives.day");
    }

    void done() {
        if (!problems.isEmpty()) throw new Refused.Invalid(problems);
    }

    /** Neither control characters nor halves of a character: PostgreSQL does not take them. */
    private static boolean storable(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'
                        || Character.getType(c) == Character.SURROGATE);
    }
}
