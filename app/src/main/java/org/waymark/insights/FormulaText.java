package org.waymark.insights;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.analytics.expression.Formula;
import org.waymark.analytics.expression.Limits;
import org.waymark.analytics.expression.Mistake;
import org.waymark.analytics.expression.Parsed;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Refused;

/** Formulas as people write them, and why one is refused. */
final class FormulaText {
    private FormulaText() {}

    /**
     * A formula over ids.
     *
     * @param seen the KPIs that the references mean, by id or name, without regard to capitals; none that the actor may not see
     */
    static Formula read(String text, Function<Set<String>, Map<String, List<Kpi.Id>>> seen) {
        var formula =
                switch (org.waymark.analytics.expression.Formula.of(text)) {
                    case Formula found -> found;
                    case Mistake mistake -> throw refusal(text, mistake, Map.of());
                };
        var meant = seen.apply(formula.references());
        for (var reference : formula.references()) {
            int found = meant.getOrDefault(reference, List.of()).size();
            if (found == 0) throw new Refused.Invalid("formula", text, "no.insights.formula-kpi", reference);
            if (found > 1) throw new Refused.Invalid("formula", text, "no.insights.formula-name", reference);
        }
        return formula.renamed(reference ->
                Objects.requireNonNull(meant.get(reference)).getFirst().value().toString());
    }

    /** What was saved can be read. */
    static Formula parsed(org.waymark.insights.Formula stored) {
        return org.waymark.analytics.expression.Formula.of(stored.text()).orThrow();
    }

    /** With names in place of ids, where a name can stand in a formula. */
    static String named(String text, Map<Kpi.Id, String> names) {
        Parsed parsed = org.waymark.analytics.expression.Formula.of(text);
        return parsed.orThrow().renamed(id -> writable(id, names)).text();
    }

    private static String writable(String id, Map<Kpi.Id, String> names) {
        var name = names.getOrDefault(new Kpi.Id(UUID.fromString(id)), id);
        return name.length() > Limits.NAME || name.indexOf('"') >= 0 ? id : name;
    }

    /** "Turnover → Leavers → Turnover". */
    static String path(List<String> ids, Map<Kpi.Id, String> names) {
        return ids.stream()
                .map(id -> names.getOrDefault(new Kpi.Id(UUID.fromString(id)), "…"))
                .collect(Collectors.joining(" → "));
    }

    static Refused.Invalid refusal(String text, Mistake mistake, Map<Kpi.Id, String> names) {
        var about = mistake.details();
        int at = mistake.at() + 1;
        return switch (mistake.kind()) {
            case EMPTY -> refused(text, "no.formula.empty");
            case TOO_LONG, TOO_DEEP, TOO_MANY_NODES, TOO_MANY_REFERENCES, TOO_COSTLY ->
                refused(text, "no.formula.too-large", Limits.LENGTH);
            case STRANGE_SIGN -> refused(text, "no.formula.strange-sign", about.getFirst(), at);
            case BAD_NUMBER -> refused(text, "no.formula.bad-number", about.getFirst());
            case BAD_REFERENCE -> refused(text, "no.formula.bad-reference", at);
            case UNEXPECTED -> refused(text, "no.formula.unexpected", about.getFirst(), at);
            case UNFINISHED -> refused(text, "no.formula.unfinished");
            case UNKNOWN_FUNCTION -> refused(text, "no.formula.unknown-function", about.getFirst());
            case WRONG_ARGUMENTS -> refused(text, "no.formula.wrong-arguments", about.getFirst(), about.getLast());
            case NUMBER_WANTED -> refused(text, "no.formula.number-wanted", at);
            case TRUTH_WANTED -> refused(text, "no.formula.truth-wanted", at);
            case WHOLE_NUMBER_WANTED ->
                refused(text, "no.formula.whole-number", about.get(0), about.get(1), about.get(2));
            case EXPONENT_TOO_LARGE -> refused(text, "no.formula.exponent", about.getFirst());
            case UNKNOWN_KPI -> refused(text, "no.insights.formula-kpi", named(about.getFirst(), names));
            case LONGER_PERIODS -> refused(text, "no.formula.longer-periods", named(about.getFirst(), names));
            case DIFFERENT_UNITS -> refused(text, "no.formula.units", about.getFirst(), about.getLast());
            case UNIT_NOT_WANTED -> refused(text, "no.formula.unit-not-wanted", about.getFirst());
            case NO_SUCH_UNIT -> refused(text, "no.formula.no-such-unit", about.getFirst());
        };
    }

    private static String named(Object id, Map<Kpi.Id, String> names) {
        return names.getOrDefault(new Kpi.Id(UUID.fromString(id.toString())), id.toString());
    }

    private static Refused.Invalid refused(String text, String key, Object... arguments) {
        return new Refused.Invalid("formula", text, key, arguments);
    }
}
