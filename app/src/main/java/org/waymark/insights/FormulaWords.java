package org.waymark.insights;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.waymark.analytics.expression.Formula;
import org.waymark.analytics.expression.Mistake;

/** Formulas whose KPIs go by other names than their own, such as the keys of a file. */
public final class FormulaWords {
    private FormulaWords() {}

    /** What a person wrote, in the words in which it is kept; refused where it is no formula. */
    public static String read(String text, UnaryOperator<String> names) {
        return switch (Formula.of(text)) {
            case Formula formula ->
                formula.renamed(part -> renamed(part, names)).text();
            case Mistake mistake -> throw FormulaText.refusal(text, mistake, Map.of());
        };
    }

    /** What is kept, by other names. */
    public static String shown(String kept, UnaryOperator<String> names) {
        return Formula.kept(kept).renamed(part -> renamed(part, names)).text();
    }

    /** The same part of the same KPI by its other name. */
    private static String renamed(String reference, UnaryOperator<String> names) {
        return Operand.renamed(reference, names.apply(Operand.nameIn(reference)));
    }
}
