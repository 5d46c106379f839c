package org.waymark.api.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.Firmness;
import org.waymark.insights.KpiReading;
import org.waymark.insights.TrackRecord;

@Says("What the past of a KPI says about its newest values and about those to come.")
record AnalysisShown(
        UUID kpi,
        VerdictShown verdict,

        @Says("Where the next value is expected if nothing changes; null: too few values.") @Nullable
        Range range,

        @Says("null: no target to come, or too few values.") @Nullable
        Chance chance,

        @Says("null: too few values.") @Nullable ChartShown chart,

        @Says("null: too few values, see noFan.") @Nullable FanShown fan,

        @Nullable LackShown noFan,

        @Says("null: no formula, or no values to compare.") @Nullable
        DriversShown drivers,

        @Says("KPIs that move together with it, the strongest first; moving together is not cause.")
        List<RelatedKpi> related,

        @Says("How past forecasts did; null: none has been answered by a value yet.") @Nullable
        Record record,

        @Says("How many values it rests on.") Integer used,

        @Says("How many values were left out, because somebody knows the reason.")
        Integer excluded,

        @Says("null while it is not computed.") @Nullable BasisShown basis) {

    record Range(Double centre, Double low, Double high, Firmness firmness) {}

    record Chance(
            @Says("That the value of the day meets the target of that day, 0.03 to 0.97.")
            Double value,

            LocalDate day,
            @Says("Computed from few values.") Boolean rough) {}

    record RelatedKpi(
            UUID kpi,

            @Says("By how many periods that one moves earlier; negative: it follows.")
            Integer lead,

            @Says("-1 to 1.") Double correlation,

            @Says("The chance that unrelated numbers look like this at any lead that was tried.")
            Double p) {}

    record Record(
            @Says("How many forecasts have been answered by a value.")
            Integer outcomes,

            @Says("The share of values inside the 80 % interval.")
            Double within80,

            @Says("The share of values inside the 95 % interval.")
            Double within95,

            @Says("How many of the forecasts gave a chance of meeting a target.")
            Integer chances,

            @Says("The mean squared error of those chances: 0 is perfect, 0.25 is a coin; null without chances.")
            @Nullable
            Double brier,

            @Says("What intervals are multiplied by because of it.")
            Double widening) {}

    static AnalysisShown pending(UUID kpi) {
        return new AnalysisShown(
                kpi, new VerdictShown.Pending(), null, null, null, null, null, null, List.of(), null, 0, 0, null);
    }

    /** @param seen the other KPIs that may be named */
    static AnalysisShown of(KpiReading reading, Set<UUID> seen) {
        var range = reading.range();
        var chance = reading.chance();
        var detail = reading.detail();
        return new AnalysisShown(
                reading.kpi().value(),
                VerdictShown.of(reading.verdict()),
                range == null ? null : new Range(range.centre(), range.low(), range.high(), range.firmness()),
                chance == null ? null : new Chance(chance.value(), chance.day(), chance.rough()),
                ChartShown.of(detail.behaviour()),
                FanShown.of(detail.fan()),
                LackShown.of(detail.noFan()),
                DriversShown.of(detail.drivers(), seen),
                related(detail, seen),
                record(detail.record()),
                reading.basis().used(),
                reading.basis().excluded(),
                BasisShown.of(reading.basis()));
    }

    /** The other KPIs that a reading names. */
    static List<UUID> namedBy(KpiReading reading) {
        var related = reading.detail().related().stream().map(one -> one.kpi().value());
        return Stream.concat(DriversShown.kpisOf(reading.detail().drivers()), related)
                .distinct()
                .toList();
    }

    private static List<RelatedKpi> related(KpiReading.Detail detail, Set<UUID> seen) {
        return detail.related().stream()
                .filter(one -> seen.contains(one.kpi().value()))
                .map(one -> new RelatedKpi(one.kpi().value(), one.lead(), one.correlation(), one.p()))
                .toList();
    }

    private static @Nullable Record record(TrackRecord record) {
        if (record.outcomes() == 0) return null;
        return new Record(
                record.outcomes(),
                record.within80(),
                record.within95(),
                record.chances(),
                record.brier(),
                record.widening());
    }
}
