package org.waymark.web.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** Round numbers along an axis: at most five of them, in steps of 1, 2, 2.5 or 5. */
public record AxisScale(double low, double high, BigDecimal step) {

    private static final int INTERVALS = 4;

    public static AxisScale over(double low, double high) {
        if (!(high > low))
            throw new IllegalArgumentException("An axis runs upwards, not from %s to %s".formatted(low, high));
        return new AxisScale(low, high, roundUp(high / INTERVALS - low / INTERVALS));
    }

    /** Exact multiples of the step, free of binary dust. */
    public List<Double> ticks() {
        var first = new BigDecimal(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
        var last = new BigDecimal(high);
        return Stream.iterate(first, tick -> tick.compareTo(last) <= 0, tick -> tick.add(step))
                .map(BigDecimal::doubleValue)
                .toList();
    }

    /** How many decimals tell two neighbouring ticks apart. */
    public int decimals() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }

    private static BigDecimal roundUp(double step) {
        var power = (int) Math.floor(Math.log10(step));
        var wanted = new BigDecimal(step * (1 - 1e-9)); // 0.3 - 0.1 wants a step of 0.05, not the next one
        return Stream.of("1", "2", "2.5", "5", "10")
                .map(times -> new BigDecimal(times).scaleByPowerOfTen(power))
                .filter(round -> round.compareTo(wanted) >= 0)
                .findFirst()
                .orElse(BigDecimal.ONE.scaleByPowerOfTen(power + 1));
    }
}
