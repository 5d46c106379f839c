package org.waymark.api.insights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.schema.tables.records.KpiForecastRecord;

@Says("What was forecast for a period of a KPI, and what came of it.")
record ForecastShown(
        @Says("The last day of the period.") LocalDate day,

        @Says("The last day of the newest period that it was made from.")
        LocalDate madeThrough,

        @Says("The version of the methods that made it.") Integer engine,
        Double median,

        @Says("The value was expected to spread as median + scale × t with 4 degrees of freedom.")
        Double scale,

        @Says("Of meeting the target of the day; null: there was none.") @Nullable
        Double chance,

        @Says("null while its value is to come.") @Nullable Outcome outcome) {

    record Outcome(
            Double value,

            @Says("The share of expected values that are below it, 0 to 1.")
            Double place,

            @Says("Inside the 80 % interval.") Boolean within80,
            @Says("Inside the 95 % interval.") Boolean within95,

            @Says("Whether it met the target of the day; null: there was none.") @Nullable
            Boolean met) {}

    static ForecastShown of(KpiForecastRecord row) {
        return new ForecastShown(
                row.getForDay(),
                row.getMadeThrough(),
                row.getEngine().intValue(),
                row.getLocation(),
                row.getScale(),
                row.getChance(),
                row.getValue() == null
                        ? null
                        : new Outcome(row.getValue(), row.getPit(), row.getHit80(), row.getHit95(), row.getMet()));
    }
}
