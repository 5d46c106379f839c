package org.waymark.analytics.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.waymark.analytics.expression.Expression.Leaf;
import org.waymark.analytics.expression.Expression.Reference;

/**
 * The formula of a computed KPI, ready to compute.
 *
 * <p>Numbers are double; sums keep what rounding loses. What has no value, and what would be no number or too large for one, is
 * {@link Missing} with its reason. Missing spreads to everything computed from it, except past {@code coalesce}, the branch of an
 * {@code if} that is not taken, and an {@code and} or {@code or} that one side decides.
 */
public final class Formula implements Parsed {
    private final Expression expression;
    private final Program program;

    private Formula(Expression expression) {
        this.expression = expression;
        this.program = Program.of(expression);
    }

    /** What a person wrote. */
    public static Parsed of(String text) {
        return read(text, Limits.LENGTH);
    }

    /** What was kept: the {@link #text()} of a formula, in which ids may have taken the place of shorter names. */
    public static Formula kept(String text) {
        return read(text, Limits.KEPT).orThrow();
    }

    private static Parsed read(String text, int longest) {
        try {
            var expression = Parser.parse(text, longest);
            if (expression.nodes() > Limits.NODES) return Mistake.of(Mistake.Kind.TOO_MANY_NODES, 0, Limits.NODES);
            if (references(expression).count() > Limits.REFERENCES)
                return Mistake.of(Mistake.Kind.TOO_MANY_REFERENCES, 0, Limits.REFERENCES);
            return new Formula(expression);
        } catch (Stop stop) {
            return stop.mistake;
        }
    }

    static Stream<Reference> references(Expression expression) {
        return expression instanceof Reference reference
                ? Stream.of(reference)
                : expression.parts().stream().flatMap(Formula::references);
    }

    public Expression expression() {
        return expression;
    }

    Program program() {
        return program;
    }

    /** As it is kept: the same formula always in the same words. */
    public String text() {
        return Notation.text(expression);
    }

    /** The ids of the KPIs it is computed from. */
    public SortedSet<String> references() {
        var ids = new TreeSet<String>();
        references(expression).forEach(reference -> ids.add(reference.id()));
        return ids;
    }

    /** The same over KPIs of other ids, such as their names. It can be kept if its text is not longer than {@link Limits#KEPT}. */
    public Formula renamed(UnaryOperator<String> ids) {
        return new Formula(new Renaming(ids).of(expression));
    }

    /** What its value at one point is computed from: references and looks at other periods, each once, from left to right. */
    public List<Leaf> leaves() {
        return program.leaves();
    }

    /**
     * A part of a formula as a formula of its own.
     *
     * @param leaves for each of its leaves, which one of the whole formula it is
     */
    public record Part(Formula formula, List<Integer> leaves) {}

    Part part(Expression expression) {
        var part = new Formula(expression);
        return new Part(part, part.leaves().stream().map(program::number).toList());
    }

    /** What its value is a share of, where it is a quotient or a weighted average: leavers by head count have the head count. */
    public Optional<Formula> denominator() {
        return Denominators.of(expression).map(Formula::new);
    }

    /**
     * At one point.
     *
     * @param leaves a finite value for each of {@link #leaves()}
     */
    public Value at(double... leaves) {
        refuseUnlessFit(leaves);
        var run = new Run(program);
        double value = run.at(leaves);
        return Double.isNaN(value) ? run.missing() : new Value.Known(value);
    }

    /** As {@link #at(double...)}, for those who ask a thousand times: the value, or what to take instead if there is none. */
    public double at(double[] leaves, double otherwise) {
        double value = new Run(program).at(leaves);
        return Double.isNaN(value) ? otherwise : value;
    }

    private void refuseUnlessFit(double[] leaves) {
        if (leaves.length != program.leaves().size())
            throw new IllegalArgumentException("%d values do not fit %d leaves"
                    .formatted(leaves.length, program.leaves().size()));
        for (double leaf : leaves)
            if (!Double.isFinite(leaf)) throw new IllegalArgumentException("A value must be finite: " + leaf);
    }

    /**
     * In each period of a grid. Throws IllegalArgumentException if a KPI is not there or has longer periods than the grid: {@link
     * Derived#of} tells beforehand.
     */
    public Evaluation over(Grid grid, Map<String, Measured> kpis, Calendar calendar) {
        long steps = (long) expression.nodes() * grid.periods();
        if (steps > Limits.STEPS) return Mistake.of(Mistake.Kind.TOO_COSTLY, 0, expression.nodes(), grid.periods());
        return new Evaluator(grid, kpis, calendar).computed(this);
    }

    @Override
    public String toString() {
        return text();
    }
}
