package org.waymark.connectors;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Problems;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DecimalMark;

/** A mapping as typed, and as it is kept: what its shape does not need is not looked at. */
public record MappingWish(
        Shape shape,
        @Nullable UUID kpi,
        @Nullable String kpiColumn,
        @Nullable String dayColumn,
        @Nullable String valueColumn,
        @Nullable String numeratorColumn,
        @Nullable String denominatorColumn,
        @Nullable String noteColumn,
        DecimalMark mark,
        DayOrder order) {
    private static final int LONGEST = 200;

    /** How the rows are laid out. */
    public enum Shape {
        ONE_KPI,
        EACH_ROW,
        ACROSS
    }

    /** What does not fit goes to the problems. */
    Mapping checked(Problems problems) {
        var form =
                switch (shape) {
                    case ONE_KPI ->
                        new Mapping.OneKpi(kpi(problems), column(problems, "day", dayColumn), amounts(problems));
                    case EACH_ROW ->
                        new Mapping.EachRow(
                                problems.line("mapping.kpiColumn", kpiColumn, LONGEST),
                                column(problems, "day", dayColumn),
                                amounts(problems));
                    case ACROSS -> new Mapping.Across(problems.line("mapping.kpiColumn", kpiColumn, LONGEST));
                };
        return new Mapping(form, mark, order);
    }

    /** One that was accepted when it was saved. */
    Mapping read() {
        var problems = new Problems();
        var mapping = checked(problems);
        problems.refuse();
        return mapping;
    }

    public static MappingWish of(Mapping mapping) {
        return switch (mapping.form()) {
            case Mapping.OneKpi(var kpi, var day, var amounts) ->
                of(Shape.ONE_KPI, kpi.value(), null, day, amounts, mapping);
            case Mapping.EachRow(var kpi, var day, var amounts) -> of(Shape.EACH_ROW, null, kpi, day, amounts, mapping);
            case Mapping.Across(var kpi) ->
                of(Shape.ACROSS, null, kpi, null, new Mapping.Amounts(null, null, null, null), mapping);
        };
    }

    private static MappingWish of(
            Shape shape,
            @Nullable UUID kpi,
            @Nullable String kpiColumn,
            @Nullable String day,
            Mapping.Amounts amounts,
            Mapping mapping) {
        return new MappingWish(
                shape,
                kpi,
                kpiColumn,
                day,
                amounts.value(),
                amounts.numerator(),
                amounts.denominator(),
                amounts.note(),
                mapping.mark(),
                mapping.order());
    }

    private Kpi.Id kpi(Problems problems) {
        if (kpi == null) problems.add("mapping.kpi", "", "no.form.from-list");
        return new Kpi.Id(Objects.requireNonNullElse(kpi, new UUID(0, 0)));
    }

    /** A ratio may come as its two parts; then the column of the value is not needed. */
    private Mapping.Amounts amounts(Problems problems) {
        var numerator = column(problems, "numerator", numeratorColumn);
        var denominator = column(problems, "denominator", denominatorColumn);
        if ((numerator == null) != (denominator == null)) {
            problems.add("mapping.denominatorColumn", denominatorColumn, "no.connectors.one-part");
        }
        var value = column(problems, "value", valueColumn);
        if (value == null && numerator == null) {
            problems.add("mapping.valueColumn", "", "no.text.missing", LONGEST);
        }
        return new Mapping.Amounts(value, numerator, denominator, column(problems, "note", noteColumn));
    }

    private static @Nullable String column(Problems problems, String name, @Nullable String typed) {
        var column = problems.optionalLine("mapping.%sColumn".formatted(name), typed, LONGEST);
        return column.isEmpty() ? null : column;
    }
}
