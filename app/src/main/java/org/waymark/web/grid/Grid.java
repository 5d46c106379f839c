package org.waymark.web.grid;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;

/**
 * The grid as far as it is read at once.
 *
 * @param lines those that the filter asks for
 * @param owing who owes how many values, of all lines whoever is asked for
 * @param more whether there are further KPIs
 * @param head what is known of the filter, beside the lines
 */
public record Grid(GridSpan span, List<GridLine> lines, List<Owing> owing, boolean more, GridQuery.Head head) {
    /** A person and how many values in view it owes. */
    public record Owing(UUID person, String name, long cells) {}

    /** How many KPIs have a cadence. */
    public record Rhythm(Cadence cadence, int kpis) {}

    public Grid {
        lines = List.copyOf(lines);
        owing = List.copyOf(owing);
    }

    /**
     * @param owed whether only lines are wanted that owe a value
     * @param by only those of which this person owes values; null: whoever does
     */
    static Grid of(
            GridSpan span, List<GridLine> all, boolean owed, @Nullable UUID by, boolean more, GridQuery.Head head) {
        var lines = all.stream()
                .filter(line -> !owed || line.owes())
                .filter(line -> by == null || line.row().asked().id().equals(by))
                .toList();
        return new Grid(span, lines, owing(all), more, head);
    }

    private static List<Owing> owing(List<GridLine> lines) {
        return lines.stream()
                .filter(GridLine::owes)
                .collect(Collectors.groupingBy(line -> line.row().asked(), Collectors.summingLong(GridLine::owed)))
                .entrySet()
                .stream()
                .map(entry -> new Owing(entry.getKey().id(), entry.getKey().name(), entry.getValue()))
                .sorted(Comparator.comparing(Owing::cells).reversed().thenComparing(Owing::name))
                .toList();
    }

    /** How many values wait for approval or were sent back, in view or not. */
    public long held() {
        return lines.stream().mapToLong(line -> line.row().held().size()).sum();
    }

    public long owed() {
        return owing.stream().mapToLong(Owing::cells).sum();
    }
}
