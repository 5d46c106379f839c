package org.waymark.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/** How the measurements of a period become one value. */
public enum Aggregation {
    /** A stock: head count, cash, a survey's score. */
    LAST,
    /** A flow: revenue, posts written. */
    SUM,
    /** A level: temperature, response time. */
    AVERAGE,
    /**
     * A share such as a conversion rate. Where the parts of it are known, {@link #ratio} is right; measurements alone
     * no longer know how large their wholes were, so here each of them counts the same.
     */
    RATIO;

    /** A share with what it was made of: 12 sales from 400 visits. */
    public record Share(double part, double whole) {
        public Share {
            Digits.finite(part);
            Digits.finite(whole);
        }
    }

    /** The value of a period; nothing for a period without a measurement, because missing is not zero. */
    public OptionalDouble of(List<Measurement> measurements) {
        if (measurements.isEmpty()) return OptionalDouble.empty();
        return OptionalDouble.of(
                switch (this) {
                    case LAST -> last(measurements);
                    case SUM -> Digits.clean(sum(measurements).doubleValue());
                    case AVERAGE, RATIO -> mean(measurements);
                });
    }

    /**
     * Sum of the parts by sum of the wholes: a busy day weighs more than a quiet one. Nothing if the wholes sum to 0.
     */
    public static OptionalDouble ratio(List<Share> shares) {
        var parts = shares.stream().map(s -> Digits.exact(s.part())).reduce(BigDecimal.ZERO, BigDecimal::add);
        var wholes = shares.stream().map(s -> Digits.exact(s.whole())).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (wholes.signum() == 0) return OptionalDouble.empty();
        return OptionalDouble.of(Digits.divide(parts, wholes).doubleValue());
    }

    /** Of two on the same day the one that was given later. */
    private static double last(List<Measurement> measurements) {
        return measurements.stream()
                .reduce((one, other) -> other.day().isBefore(one.day()) ? one : other)
                .orElseThrow()
                .value();
    }

    private static double mean(List<Measurement> measurements) {
        return Digits.divide(sum(measurements), BigDecimal.valueOf(measurements.size()))
                .doubleValue();
    }

    private static BigDecimal sum(List<Measurement> measurements) {
        return measurements.stream().map(m -> Digits.exact(m.value())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
