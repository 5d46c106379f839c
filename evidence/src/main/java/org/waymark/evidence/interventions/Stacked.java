package org.waymark.evidence.interventions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.analytics.Series;

/**
 * One row for each unit and time.
 *
 * @param units the unit of each row
 * @param timeOfRow its time
 * @param times each time once, in order
 */
record Stacked(Case one, Table table, List<String> units, List<String> timeOfRow, List<String> times) {
    private static final Set<String> YES = Set.of("1", "1.0", "true", "yes");

    static Stacked of(Case one, Table table, String unitColumn) {
        var timeOfRow = table.text(Start.time(one, table));
        return new Stacked(one, table, table.text(unitColumn), timeOfRow, inOrder(timeOfRow));
    }

    Panel panel() {
        var treated = treated();
        var chosen = one.names(Panel.UNTOUCHED);
        var all = series();
        var moved = new LinkedHashMap<String, Series>();
        var still = new LinkedHashMap<String, Series>();
        all.forEach((unit, series) -> {
            if (treated.contains(unit)) moved.put(unit, series);
            else if (chosen.isEmpty() || chosen.contains(unit)) still.put(unit, series);
        });
        return new Panel(moved, still, Start.isNamed(one) ? Start.of(one, times, timeOfRow) : firstMarked());
    }

    /** Units by name, or those that a column of marks has ever marked. */
    private Set<String> treated() {
        var names = one.names(Panel.TREATED);
        if (names.stream().anyMatch(units::contains)) return Set.copyOf(names);
        return marked().mapToObj(units::get).collect(Collectors.toSet());
    }

    private int firstMarked() {
        return marked().map(row -> times.indexOf(timeOfRow.get(row)))
                .min()
                .orElseThrow(() -> one.broken("it has no start_row"));
    }

    private IntStream marked() {
        var marks = one.text(Panel.TREATED)
                .flatMap(table::find)
                .or(() -> table.find("treated"))
                .or(() -> table.find("treatment"))
                .orElseThrow(() -> one.broken("it names no treated unit"));
        return IntStream.range(0, marks.size())
                .filter(row -> YES.contains(marks.get(row).toLowerCase(Locale.ROOT)));
    }

    private LinkedHashMap<String, Series> series() {
        double[] values = one.transformed(table.numbers(Panel.value(one)), one.field("transform"));
        var grid = new LinkedHashMap<String, double[]>();
        for (int row = 0; row < values.length; row++) {
            double[] line = grid.computeIfAbsent(units.get(row), _ -> gaps());
            line[times.indexOf(timeOfRow.get(row))] = values[row];
        }
        var series = new LinkedHashMap<String, Series>();
        grid.forEach((unit, line) -> series.put(unit, Series.withGaps(line)));
        return series;
    }

    private double[] gaps() {
        var gaps = new double[times.size()];
        Arrays.fill(gaps, Double.NaN);
        return gaps;
    }

    /** By number where all are numbers, else as dates are written: year first. */
    private static List<String> inOrder(List<String> written) {
        var times = written.stream().distinct().toList();
        try {
            return times.stream()
                    .sorted(Comparator.comparingDouble(Double::parseDouble))
                    .toList();
        } catch (NumberFormatException _) {
            return times.stream().sorted().toList();
        }
    }
}
