package org.waymark.connectors;

import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Kpi;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DecimalMark;

/**
 * What becomes of the rows of a source.
 *
 * @param mark before the decimals of numbers in texts
 * @param order of a text such as 5/6/2026
 */
public record Mapping(Form form, DecimalMark mark, DayOrder order) {
    /** How the rows are laid out. Columns are named as the source names them. */
    public sealed interface Form {}

    /**
     * All rows are values of one KPI.
     *
     * @param day the column of the period; null: the value is of today
     */
    public record OneKpi(Kpi.Id kpi, @Nullable String day, Amounts amounts) implements Form {}

    /**
     * Each row says which KPI it is of.
     *
     * @param kpi the column with its name or id
     */
    public record EachRow(String kpi, @Nullable String day, Amounts amounts) implements Form {}

    /**
     * The headings are periods, and each row holds the values of one KPI.
     *
     * @param kpi the column with its name or id
     */
    public record Across(String kpi) implements Form {}

    /**
     * The columns of the number itself.
     *
     * @param value null: numerator by denominator
     */
    public record Amounts(
            @Nullable String value,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String note) {}
}
