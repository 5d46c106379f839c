package org.waymark.api.insights;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.Behaviour;
import org.waymark.insights.Firmness;
import org.waymark.insights.Rule;
import org.waymark.insights.Way;

@Says("The process behaviour chart of a KPI (XmR), in its unit; all days are last days of periods.")
record ChartShown(
        @Says("Times in which it behaved alike, oldest first.")
        List<Phase> phases,

        @Says("The values that noise does not explain, oldest first.")
        List<Point> points,

        @Says("Days whose values do not count for the limits, because somebody knows the reason.")
        List<LocalDate> excluded,

        @Says("MEAN: limits of 2.66 mean moving ranges; MEDIAN: of 3.145 median ones, where a few are huge.")
        Behaviour.Form form,

        @Says("How many times wider the limits are because values resemble their neighbours; 1: not at all.")
        Double widening,

        @Says("What comes back each week or year and was taken out first.") @Nullable
        Season season,

        @Says("Since when a change may be on its way that is too young to be accepted.") @Nullable
        LocalDate brewing) {

    record Phase(
            LocalDate from,
            LocalDate to,
            @Says("Of its last period, like the limits.") Double centre,
            Double low,
            Double high,

            @Says("Two successive values further apart than this are a signal; null: too few values.") @Nullable
            Double range,

            @Says("null: too few values for limits, low and high are the mean.") @Nullable
            Firmness firmness,

            @Says("Centre and limits of each period, where they move with season or trend; else empty.")
            List<Level> course) {}

    record Level(LocalDate day, Double centre, Double low, Double high) {}

    record Point(LocalDate day, Double value, Rule rule, Way way) {}

    record Season(
            @Says("true: the factors multiply the level; false: they are added to it.")
            Boolean multiplicative,

            @Says("One for each place, from the first period of a year or week on.")
            List<Double> factors) {}

    static @Nullable ChartShown of(@Nullable Behaviour chart) {
        if (chart == null) return null;
        var season = chart.season();
        return new ChartShown(
                chart.phases().stream().map(ChartShown::shown).toList(),
                chart.points().stream()
                        .map(one -> new Point(one.day(), one.value(), one.rule(), one.way()))
                        .toList(),
                chart.excluded(),
                chart.form(),
                chart.widening(),
                season == null ? null : new Season(season.multiplicative(), season.factors()),
                chart.brewing());
    }

    private static Phase shown(Behaviour.Phase phase) {
        return new Phase(
                phase.from(),
                phase.to(),
                phase.centre(),
                phase.low(),
                phase.high(),
                phase.range(),
                phase.firmness(),
                phase.course().stream()
                        .map(one -> new Level(one.day(), one.centre(), one.low(), one.high()))
                        .toList());
    }
}
