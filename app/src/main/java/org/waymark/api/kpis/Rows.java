package org.waymark.api.kpis;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.kpis.Batch;
import org.waymark.kpis.KpiRecording;
import org.waymark.platform.Refused.Problem;

/** Turns the list {@code values} of a body into values to record, but for those that could not be read. */
final class Rows {
    private Rows() {}

    static <T> Batch batch(List<T> values, Function<T, KpiRecording> reads, List<Problem> wrongs) {
        if (wrongs.isEmpty()) return Batch.of(values.stream().map(reads).toList());
        var bad =
                wrongs.stream().map(one -> one.field().replaceFirst("].*", "]")).collect(Collectors.toSet());
        var rows = IntStream.range(0, values.size())
                .filter(row -> !bad.contains(name(row)))
                .toArray();
        var good = IntStream.of(rows).mapToObj(values::get).map(reads).toList();
        return new Batch(good, place -> name(rows[place]), wrongs);
    }

    private static String name(int row) {
        return "values[%d]".formatted(row);
    }
}
