package org.waymark.analytics.expression;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A formula for people to look at, with the names of its KPIs: as Markdown or MathML for pages, as LaTeX for print.
 */
public final class Typeset {
    private static final Map<Operator, String> SIGNS = Map.of(
            Operator.PLUS, "+", Operator.MINUS, "−", Operator.TIMES, "×", Operator.OVER, "÷", Operator.POWER, "^");

    private Typeset() {}

    /**
     * On one line: {@code (**Revenue** − **Refunds**) ÷ **Visitors** × 100}.
     *
     * @param names the name of a KPI by its id
     */
    public static String markdown(Expression expression, UnaryOperator<String> names) {
        return new Notation(kpi -> "**" + escaped(names.apply(kpi.id())) + "**", SIGNS::get).write(expression);
    }

    private static String escaped(String name) {
        return name.replaceAll("[\\\\`*_{}\\[\\]<>()#+!|~-]", "\\\\$0");
    }

    /** What stands within a {@code <math>} element. */
    public static String mathMl(Expression expression, UnaryOperator<String> names) {
        return new MathMl(names).write(expression);
    }

    /** With fractions and roots, for mathematics mode. */
    public static String latex(Expression expression, UnaryOperator<String> names) {
        return new Latex(names).write(expression);
    }
}
