package org.waymark.api.insights;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.Fan;

@Says("Where a number is heading if nothing changes.")
record FanShown(
        @Says("One for each period to come, the next one first.")
        List<Step> steps,

        @Says("The methods whose forecasts it is the median of.")
        List<String> members,

        @Says("Computed from few values.") Boolean rough) {

    record Step(
            @Says("The last day of the period.") LocalDate day,
            Double median,

            @Says("The values to come spread as median + scale × t with 4 degrees of freedom.")
            Double scale,

            @Says("Half of all values lie within.") Band within50,
            @Says("Four of five values lie within.") Band within80,
            @Says("19 of 20 values lie within.") Band within95) {}

    record Band(Double low, Double high) {}

    static @Nullable FanShown of(@Nullable Fan fan) {
        return fan == null
                ? null
                : new FanShown(fan.steps().stream().map(FanShown::step).toList(), fan.members(), fan.rough());
    }

    private static Step step(Fan.Step step) {
        return new Step(
                step.day(), step.median(), step.scale(), band(step.half()), band(step.most()), band(step.all()));
    }

    private static Band band(Fan.Band band) {
        return new Band(band.low(), band.high());
    }
}
