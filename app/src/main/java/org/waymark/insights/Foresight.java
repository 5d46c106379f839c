package org.waymark.insights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;
import org.waymark.analytics.forecast.Grid;
import org.waymark.analytics.forecast.Law;
import org.waymark.analytics.forecast.Setting;
import org.waymark.insights.Fan.Band;
import org.waymark.insights.Fan.Step;
import org.waymark.kpis.KpiTarget;
import org.waymark.kpis.Targets;
import org.waymark.measure.Cadence;

/**
 * What the forecast of a metric says, in the words of the product.
 *
 * @param steps the law of each period to come, the next one first; empty while there are too few values
 * @param forecast the engine's, its intervals as they are shown; null while there are too few values
 * @param fan null while there are too few values
 * @param noFan why there is no fan
 */
record Foresight(
        List<Ahead> steps,
        org.waymark.analytics.forecast.@Nullable Forecast forecast,
        @Nullable Fan fan,
        @Nullable Lack noFan) {
    /** Nobody is ever sure: beyond these a chance is not worth more digits. */
    private static final double LEAST = 0.03;

    private static final double MOST = 0.97;

    Foresight {
        steps = List.copyOf(steps);
    }

    /** The law of the period that ends on a day. */
    record Ahead(LocalDate day, Law law) {}

    /** As far ahead as a fan reaches. */
    static Foresight of(History history, Nature nature, double widening) {
        return of(history, nature, widening, ahead(history.cadence()));
    }

    /**
     * @param widening of all intervals, because of how past ones did
     * @param ahead periods, at least one
     */
    static Foresight of(History history, Nature nature, double widening, int ahead) {
        var setting = new Setting(grid(history.cadence()), nature.domain(), true);
        return switch (forecast(nature.possible(history.counted()), setting, ahead)) {
            case Finding.NotYet(var lacks, var have, var need) ->
                new Foresight(List.of(), null, null, Lacks.of(lacks, have, need));
            case Finding.Found(var found) -> {
                var widened = new org.waymark.analytics.forecast.Forecast(
                        found.laws().stream().map(law -> law.widened(widening)).toList(),
                        found.silent(),
                        found.grounds());
                var steps = steps(widened, history.ahead(ahead));
                yield new Foresight(steps, widened, fan(steps, widened), null);
            }
        };
    }

    private static List<Ahead> steps(org.waymark.analytics.forecast.Forecast found, List<LocalDate> days) {
        var steps = new ArrayList<Ahead>();
        for (int i = 0; i < days.size(); i++) steps.add(new Ahead(days.get(i), found.law(i + 1)));
        return steps;
    }

    /** What would have been said of a value one period before it came; empty while that was too early. */
    static Optional<Law> oneStep(Series before, Cadence cadence, Nature nature) {
        var setting = new Setting(grid(cadence), nature.domain(), false);
        return forecast(nature.possible(before), setting, 1) instanceof Finding.Found(var found)
                ? Optional.of(found.law(1))
                : Optional.empty();
    }

    private static Finding<org.waymark.analytics.forecast.Forecast> forecast(
            Series series, Setting setting, int ahead) {
        return org.waymark.analytics.forecast.Forecast.of(series, setting, ahead);
    }

    private static Fan fan(List<Ahead> steps, org.waymark.analytics.forecast.Forecast found) {
        return new Fan(
                steps.stream().map(step -> step(step.day(), step.law())).toList(),
                found.grounds().parts().stream()
                        .map(part -> part.member().name())
                        .toList(),
                found.isRough());
    }

    private static Step step(LocalDate day, Law law) {
        return new Step(day, law.middle(), law.scale(), band(law, 0.5), band(law, 0.8), band(law, 0.95));
    }

    private static Band band(Law law, double share) {
        var band = law.band(share);
        return new Band(band.low(), band.high());
    }

    /** The chance of the last period of a year where that is in sight, else of the last period that is; empty without a target. */
    Optional<TargetChance> chance(Targets targets) {
        if (fan == null) return Optional.empty();
        int year = steps.get(1).day().getYear();
        var last = steps.stream()
                .filter(step -> step.day().getYear() == year)
                .reduce((_, later) -> later)
                .orElseThrow();
        return targets.on(last.day())
                .map(target -> new TargetChance(chance(last.law(), target), last.day(), fan.rough()));
    }

    /** Of meeting a target with the value of a law. */
    static double chance(Law law, KpiTarget target) {
        return shown(
                switch (target) {
                    case KpiTarget.AtLeast(var low) -> 1 - law.below(low);
                    case KpiTarget.AtMost(var high) -> law.atMost(high);
                    case KpiTarget.Between(var low, var high) -> law.atMost(high) - law.below(low);
                });
    }

    static double shown(double chance) {
        return Math.clamp(chance, LEAST, MOST);
    }

    /** How far ahead a fan reaches. */
    private static int ahead(Cadence cadence) {
        return switch (cadence) {
            case DAILY -> 28;
            case WEEKLY -> 26;
            case MONTHLY -> 12;
            case QUARTERLY -> 8;
            case YEARLY -> 3;
        };
    }

    static Grid grid(Cadence cadence) {
        return switch (cadence) {
            case DAILY -> Grid.DAY;
            case WEEKLY -> Grid.WEEK;
            case MONTHLY -> Grid.MONTH;
            case QUARTERLY -> Grid.QUARTER;
            case YEARLY -> Grid.YEAR;
        };
    }
}
