package org.waymark.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The arithmetic of {@link Target.Rate}: what was done in each period, against what was asked for in it. */
final class Rates {

    private Rates() {}

    /** One period: what was done and what was asked; a short first week is asked for less of a sum. */
    private record Slice(BigDecimal done, BigDecimal asked, boolean over) {

        boolean keeps(Target.Rate rate) {
            var compared = done.compareTo(asked);
            return switch (rate.limit()) {
                case AT_LEAST -> compared >= 0;
                case AT_MOST -> compared <= 0;
            };
        }

        /**
         * A running sum only grows: enough is enough already, too much stays too much. A mean is a mean at any time.
         */
        boolean counts(Target.Rate rate) {
            return over
                    || switch (rate.by()) {
                        case MEAN -> true;
                        case SUM ->
                            switch (rate.limit()) {
                                case AT_LEAST -> keeps(rate);
                                case AT_MOST -> !keeps(rate);
                            };
                    };
        }
    }

    static Kept kept(Target.Rate rate, Readings readings) {
        var verdicts =
                slices(rate, readings).stream().map(slice -> slice.keeps(rate)).toList();
        return Kept.of(verdicts, readings.begun(rate.per()));
    }

    /**
     * All that was done by all that was asked. For "at most" it is mirrored: exactly the limit is 1, nothing at all 2,
     * twice the limit 0.
     */
    static Optional<Progress> progress(Target.Rate rate, Readings readings) {
        var slices = slices(rate, readings);
        if (slices.isEmpty()) return Optional.empty();
        var done = slices.stream().map(Slice::done).reduce(BigDecimal.ZERO, BigDecimal::add);
        var asked = slices.stream().map(Slice::asked).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(
                switch (rate.limit()) {
                    case AT_LEAST -> Progress.of(done, asked);
                    case AT_MOST -> Progress.of(asked.multiply(BigDecimal.TWO).subtract(done), asked);
                });
    }

    private static List<Slice> slices(Target.Rate rate, Readings readings) {
        return readings.by(rate.per()).entrySet().stream()
                .map(entry -> slice(rate, entry.getKey(), entry.getValue(), readings))
                .filter(slice -> slice.counts(rate))
                .toList();
    }

    private static Slice slice(Target.Rate rate, Period period, List<Measurement> measured, Readings readings) {
        var over = period.isOver(readings.today());
        var times = Digits.exact(rate.times());
        return switch (rate.by()) {
            case MEAN -> new Slice(aggregate(Aggregation.AVERAGE, measured), times, over);
            case SUM -> new Slice(aggregate(Aggregation.SUM, measured), partOf(times, period, rate.per()), over);
        };
    }

    private static BigDecimal aggregate(Aggregation aggregation, List<Measurement> measured) {
        return Digits.exact(aggregation.of(measured).orElseThrow());
    }

    private static BigDecimal partOf(BigDecimal times, Period period, Cadence cadence) {
        var whole = cadence.periodOf(period.start()).days();
        if (period.days() == whole) return times;
        return Digits.divide(times.multiply(BigDecimal.valueOf(period.days())), BigDecimal.valueOf(whole));
    }
}
