package org.waymark.insights;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.analytics.expression.Expression;
import org.waymark.analytics.expression.Formula;
import org.waymark.analytics.expression.Limits;
import org.waymark.analytics.expression.Mistake;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

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
        var wanted = new HashSet<String>(formula.references());
        formula.references().forEach(reference -> wanted.add(Operand.nameIn(reference)));
        var meant = seen.apply(wanted);
        var operands = new HashMap<String, String>();
        for (var reference : formula.references()) {
            boolean whole = meant.containsKey(reference);
            var name = whole ? reference : Operand.nameIn(reference);
            var found = meant.getOrDefault(name, List.of());
            if (found.size() != 1) {
                var key = found.isEmpty() ? "no.insights.formula-kpi" : "no.insights.formula-name";
                throw refused(text, placeOf(reference, formula.expression()), new Sentence(key, name));
            }
            boolean denominator = !whole && Operand.asksDenominator(reference);
            operands.put(reference, new Operand(found.getFirst(), denominator).reference());
        }
        var kept = formula.renamed(reference -> Objects.requireNonNull(operands.get(reference)));
        if (kept.text().length() > Limits.KEPT)
            throw refused(text, 0, new Sentence("no.formula.too-large", Limits.LENGTH));
        return kept;
    }

    /** Where a KPI is first named, in characters from 0. */
    private static int placeOf(String reference, Expression expression) {
        if (expression instanceof Expression.Reference(var id, var _, int at) && id.equals(reference)) return at;
        return expression.parts().stream()
                .mapToInt(part -> placeOf(reference, part))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** What was saved can be read. */
    static Formula parsed(org.waymark.insights.Formula stored) {
        return Formula.kept(stored.text());
    }

    /** With names in place of ids, where a name can stand in a formula. */
    static String named(String text, Map<Kpi.Id, String> names) {
        return Formula.kept(text).renamed(id -> writable(id, names)).text();
    }

    private static String writable(String id, Map<Kpi.Id, String> names) {
        var name = nameOf(id, names);
        return name.length() > Limits.NAME || name.indexOf('"') >= 0 ? id : name;
    }

    /** "Turnover → Leavers → Turnover". */
    static String path(List<Kpi.Id> kpis, Map<Kpi.Id, String> names) {
        return kpis.stream().map(kpi -> names.getOrDefault(kpi, "…")).collect(Collectors.joining(" → "));
    }

    private static Sentence unexpected(String text, Mistake mistake) {
        var found = mistake.details().getFirst();
        return isQuote(text, mistake.at())
                ? new Sentence("no.formula.only-text", found)
                : new Sentence("no.formula.unexpected", found, mistake.at() + 1);
    }

    private static boolean isQuote(String text, int at) {
        return at < text.length() && "\"“”„".indexOf(text.charAt(at)) >= 0;
    }

    /** @param text as it was sent */
    static Refused.Invalid refusal(String text, Mistake mistake, Map<Kpi.Id, String> names) {
        var about = mistake.details();
        int at = mistake.at() + 1;
        var sentence =
                switch (mistake.kind()) {
                    case EMPTY -> new Sentence("no.formula.empty");
                    case TOO_LONG, TOO_DEEP, TOO_MANY_NODES, TOO_MANY_REFERENCES, TOO_COSTLY ->
                        new Sentence("no.formula.too-large", Limits.LENGTH);
                    case STRANGE_SIGN -> new Sentence("no.formula.strange-sign", about.getFirst(), at);
                    case BAD_NUMBER -> new Sentence("no.formula.bad-number", about.getFirst());
                    case BAD_REFERENCE -> new Sentence("no.formula.bad-reference", at);
                    case UNEXPECTED -> unexpected(text, mistake);
                    case UNFINISHED -> new Sentence("no.formula.unfinished");
                    case UNKNOWN_FUNCTION -> new Sentence("no.formula.unknown-function", about.getFirst());
                    case WRONG_ARGUMENTS ->
                        new Sentence("no.formula.wrong-arguments", about.getFirst(), about.getLast());
                    case NUMBER_WANTED -> new Sentence("no.formula.number-wanted", at);
                    case TRUTH_WANTED -> new Sentence("no.formula.truth-wanted", at);
                    case WHOLE_NUMBER_WANTED ->
                        new Sentence("no.formula.whole-number", about.get(0), about.get(1), about.get(2));
                    case EXPONENT_TOO_LARGE -> new Sentence("no.formula.exponent", about.getFirst());
                    case UNKNOWN_KPI -> unknown(about.getFirst().toString(), names);
                    case LONGER_PERIODS ->
                        new Sentence(
                                "no.formula.longer-periods",
                                nameOf(about.getFirst().toString(), names));
                    case DIFFERENT_UNITS -> new Sentence("no.formula.units", about.getFirst(), about.getLast());
                    case UNIT_NOT_WANTED -> new Sentence("no.formula.unit-not-wanted", about.getFirst());
                    case NO_SUCH_UNIT -> new Sentence("no.formula.no-such-unit", about.getFirst());
                };
        return refused(text, mistake.at(), sentence);
    }

    private static Sentence unknown(String reference, Map<Kpi.Id, String> names) {
        var operand = Operand.of(reference);
        return operand.denominator()
                ? new Sentence("no.formula.no-denominator", names.getOrDefault(operand.kpi(), reference))
                : new Sentence("no.insights.formula-kpi", nameOf(reference, names));
    }

    /** Of what a reference means; the reference itself for whoever may not see it. */
    static String nameOf(String reference, Map<Kpi.Id, String> names) {
        var name = names.get(Operand.of(reference).kpi());
        return name == null ? reference : Operand.renamed(reference, name);
    }

    private static Refused.Invalid refused(String text, int at, Sentence sentence) {
        return new Refused.Invalid(List.of(new Refused.Problem("formula", text, at + 1, sentence)));
    }
}
