package org.waymark.kpis;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Values that come in together.
 *
 * @param names how whoever sent the values finds one of them again, by its place from 0: {@code values[3]}, or {@code lines[5]}
 */
public record Batch(List<KpiRecording> values, IntFunction<String> names) {
    public static Batch of(List<KpiRecording> values) {
        return new Batch(values, "values[%d]"::formatted);
    }

    static Batch of(Kpi.Id kpi, List<Recording> values) {
        return of(values.stream().map(value -> new KpiRecording(kpi, value)).toList());
    }
}
