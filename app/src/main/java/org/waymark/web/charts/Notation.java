package org.waymark.web.charts;

import java.time.LocalDate;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** How the reader writes the ticks of an axis, a number, the same with its unit, "15 Apr" and "Apr". */
public record Notation(
        Ticks ticks,
        DoubleFunction<String> number,
        DoubleFunction<String> value,
        Function<LocalDate, String> day,
        Function<LocalDate, String> month) {

    /** Writes a round number with as many decimals as its neighbours need. */
    @FunctionalInterface
    public interface Ticks {
        String write(double value, int decimals);
    }
}
