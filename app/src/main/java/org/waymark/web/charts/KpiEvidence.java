package org.waymark.web.charts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Behaviour;
import org.waymark.insights.Fan;

/**
 * What a KPI's past says about it, to be drawn over its values.
 *
 * @param behaviour null: nothing to judge by yet
 * @param fan null: no outlook
 * @param signals the tone of each value that noise does not explain, by the last day of its period
 * @param note one remark at one of the signals; null: none
 */
public record KpiEvidence(
        @Nullable Behaviour behaviour,
        @Nullable Fan fan,
        Map<LocalDate, Tone> signals,
        @Nullable Note note,
        Words words) {
    /** Two lines that point at the value of a day. */
    public record Note(LocalDate day, String first, String second) {}

    /** The words of its labels, each around numbers: "upper limit 27.1", "16.4% likely", "14.4 to 18.4". */
    public record Words(
            DoubleFunction<String> upper,
            DoubleFunction<String> lower,
            DoubleFunction<String> likely,
            Between between,
            String change,
            DoubleFunction<String> usualChange) {}

    /** Two numbers in words. */
    @FunctionalInterface
    public interface Between {
        String of(double low, double high);
    }

    public KpiEvidence {
        signals = Map.copyOf(signals);
    }

    List<Behaviour.Phase> phases() {
        return behaviour == null ? List.of() : behaviour.phases();
    }
}
