package org.waymark.insights;

/**
 * A formula as somebody asks for it, not checked yet.
 *
 * @param text names KPIs by id, {@code [id]}, or by name, {@code kpi("name")}
 */
public record FormulaWish(String text, FormulaMode mode) {
    public static FormulaWish explaining(String text) {
        return new FormulaWish(text, FormulaMode.EXPLAINS);
    }

    public static FormulaWish computing(String text) {
        return new FormulaWish(text, FormulaMode.COMPUTES);
    }
}
