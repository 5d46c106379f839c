package org.waymark.library;

import java.util.ArrayList;
import java.util.List;
import org.waymark.kpis.Card;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

/**
 * How a template should be called and what it is for, not checked yet.
 *
 * @param why may be empty
 */
public record TemplateWish(String name, String why) {
    private static final int LONGEST_WHY = 2000;

    Template applied(Template before) {
        return switch (before) {
            case KpiTemplate kpi -> {
                var checked = checked(200);
                var card = new Card(kpi.card().what(), checked.why(), kpi.card().how(), "");
                yield new KpiTemplate(
                        kpi.key(),
                        kpi.shelf(),
                        checked.name(),
                        kpi.words(),
                        card,
                        kpi.metric(),
                        kpi.indicator(),
                        kpi.drivers(),
                        kpi.guards(),
                        kpi.owner());
            }
            case ObjectiveTemplate of -> {
                var checked = checked(250);
                yield new ObjectiveTemplate(
                        of.key(),
                        of.shelf(),
                        checked.name(),
                        checked.why(),
                        of.keyResults(),
                        of.moves(),
                        of.delayDays());
            }
        };
    }

    private TemplateWish checked(int longest) {
        var problems = new ArrayList<Problem>();
        var kept = new TemplateWish(
                text(problems, "name", name.replaceAll("[\\p{Z}\\t\\r\\n]+", " "), longest),
                text(problems, "why", why.replace("\r\n", "\n"), LONGEST_WHY));
        if (kept.name().isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("name", name, "no.text.missing", longest));
        }
        if (!problems.isEmpty()) throw new Refused.Invalid(problems);
        return kept;
    }

    private static String text(List<Problem> problems, String field, String text, int longest) {
        var kept = text.strip();
        if (kept.length() > longest) {
            problems.add(new Problem(field, kept, "no.text.longest", longest));
        } else if (kept.codePoints().anyMatch(TemplateWish::isInvisible)) {
            problems.add(new Problem(field, "", "no.text.invisible"));
        }
        return kept;
    }

    private static boolean isInvisible(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' || Character.getType(c) == Character.SURROGATE;
    }
}
