package org.waymark.insights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.forecast.Law;
import org.waymark.insights.Foresight.Ahead;
import org.waymark.kpis.KpiTarget;
import org.waymark.kpis.Targets;

/** Forecasts that were made, held against the values that came. */
record Forecasts(List<Forecast> all) {
    Forecasts {
        all = List.copyOf(all);
    }

    /** With the values that are known now: also those that were restated or taken away. */
    Forecasts answered(History history, Targets targets) {
        var values = new HashMap<LocalDate, Double>();
        for (int place : history.all().places()) {
            values.put(history.days().get(place), history.all().at(place));
        }
        return new Forecasts(
                all.stream().map(one -> answered(one, values, targets)).toList());
    }

    private static Forecast answered(Forecast one, Map<LocalDate, Double> values, Targets targets) {
        var value = values.get(one.forDay());
        var target = one.chance() == null ? null : targets.on(one.forDay()).orElse(null);
        return one.answered(value, value == null || target == null ? null : Boolean.valueOf(target.isMetBy(value)));
    }

    /** Those that are others than before. */
    List<Forecast> changedFrom(Forecasts before) {
        return all.stream().filter(one -> !before.all.contains(one)).toList();
    }

    /** How surprising the values of one period ahead were, oldest first, up to a day. */
    double[] surprisesBefore(LocalDate day, History history) {
        return all.stream()
                .filter(one -> !one.isOpen() && one.forDay().isBefore(day) && isOneStep(one, history))
                .mapToDouble(Forecast::z)
                .toArray();
    }

    /** What was said of a period right before it. */
    Optional<Forecast> oneStepFor(LocalDate day, History history) {
        return all.stream()
                .filter(one -> one.forDay().equals(day) && isOneStep(one, history))
                .findFirst();
    }

    private static boolean isOneStep(Forecast one, History history) {
        var cadence = history.cadence();
        return cadence.next(cadence.periodOf(one.madeThrough())).end().equals(one.forDay());
    }

    /**
     * What is kept of a new outlook: the next period, and the one that a chance is told of.
     *
     * @param through the last day of the newest value it was made from
     */
    static List<Forecast> made(List<Ahead> steps, @Nullable TargetChance told, Targets targets, LocalDate through) {
        var made = new ArrayList<Forecast>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            boolean isTold = told != null && told.day().equals(step.day());
            if (i > 0 && !isTold || step.law().scale() == 0) continue;
            made.add(new Forecast(
                    step.day(),
                    through,
                    step.law().location(),
                    step.law().scale(),
                    targets.on(step.day())
                            .map(target -> chance(step.law(), target))
                            .orElse(null),
                    null,
                    null));
        }
        return made;
    }

    private static Double chance(Law law, KpiTarget target) {
        return Foresight.chance(law, target);
    }
}
