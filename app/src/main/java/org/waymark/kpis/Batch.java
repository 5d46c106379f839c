package org.waymark.kpis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.waymark.platform.Refused.Problem;

/**
 * Values that come in together.
 *
 * @param names how whoever sent the values finds one of them again, by its place from 0: {@code values[3]}, or {@code lines[5]}
 * @param wrongs what keeps others, which came with them, from being read: all of them are refused together
 */
public record Batch(List<KpiRecording> values, IntFunction<String> names, List<Problem> wrongs) {
    private static final Pattern ROW = Pattern.compile("[a-z]+\\[(\\d{1,9})].*");

    public Batch {
        wrongs = List.copyOf(wrongs);
    }

    public static Batch of(List<KpiRecording> values) {
        return new Batch(values, "values[%d]"::formatted, List.of());
    }

    static Batch of(Kpi.Id kpi, List<Recording> values) {
        return of(values.stream().map(value -> new KpiRecording(kpi, value)).toList());
    }

    /** Without those of other KPIs, each of which is a problem of this kind. */
    Batch of(Set<Kpi.Id> allowed, String otherwise) {
        IntPredicate isAllowed = place -> allowed.contains(values.get(place).kpi());
        var places = IntStream.range(0, values.size()).filter(isAllowed).toArray();
        if (places.length == values.size()) return this;
        var all = new ArrayList<>(wrongs);
        IntStream.range(0, values.size())
                .filter(isAllowed.negate())
                .limit(Math.max(0, Incoming.MOST_PROBLEMS - all.size()))
                .mapToObj(place -> new Problem(
                        names.apply(place) + ".kpi",
                        values.get(place).kpi().value().toString(),
                        otherwise))
                .forEach(all::add);
        var kept = IntStream.of(places).mapToObj(values::get).toList();
        return new Batch(kept, place -> names.apply(places[place]), all);
    }

    /** Row by row, as whoever mends them goes through them. */
    static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream().sorted(Comparator.comparingInt(Batch::row)).toList();
    }

    private static int row(Problem problem) {
        var row = ROW.matcher(problem.field());
        return row.matches() ? Integer.parseInt(row.group(1)) : -1;
    }
}
