package org.waymark.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Nonsense;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

/** Asks the rules of the domain beforehand, so that each refusal stands in its row and nobody meets it half way. */
final class Soundness {
    private Soundness() {}

    /** @return whether the rules let it be; else the troubles are noted */
    static boolean check(Gathered gathered, long row, Runnable rules) {
        try {
            rules.run();
            return true;
        } catch (Refused.Invalid no) {
            no.problems()
                    .forEach(problem -> gathered.troubles.add(
                            new Trouble(row, field(problem.field()), problem.value(), problem.sentence(), true)));
        } catch (Nonsense no) {
            gathered.troubles.add(new Trouble(row, null, "", sentence(no), true));
        }
        return false;
    }

    private static Sentence sentence(Nonsense no) {
        return new Sentence(no.key(), no.arguments().toArray());
    }

    private static @Nullable Field field(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "title", "name" -> Field.TITLE;
            case "description", "what" -> Field.DESCRIPTION;
            case "tags" -> Field.TAGS;
            case "due", "end" -> Field.DUE_DAY;
            case "start" -> Field.START_DAY;
            case "weight" -> Field.WEIGHT;
            case "email" -> Field.EMAIL;
            default -> null;
        };
    }
}
