package org.waymark.web.kpis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;
import org.waymark.web.kpis.KpiValues.Earlier;
import org.waymark.web.kpis.KpiValues.Kept;

/** The table of a KPI's values: each period once, newest first, also those whose value is missing or was taken away. */
public record ValueRows(List<Row> rows) {
    /**
     * A period.
     *
     * @param kept its value, or null while it has none
     * @param changes what was done to its value before, newest first
     */
    public record Row(LocalDate day, @Nullable Kept kept, List<Change> changes) {
        public Row {
            changes = List.copyOf(changes);
        }
    }

    /** @param now the value that came after; null when it was taken away */
    public record Change(double before, @Nullable Double now, String by, Instant at, String reason) {}

    public ValueRows {
        rows = List.copyOf(rows);
    }

    static ValueRows of(KpiValues values, List<Period> missing) {
        Map<LocalDate, Kept> kept = values.kept().stream().collect(Collectors.toMap(Kept::day, Function.identity()));
        var days = new TreeSet<LocalDate>(Comparator.reverseOrder());
        days.addAll(kept.keySet());
        missing.forEach(period -> days.add(period.end()));
        values.earlier().forEach(one -> days.add(one.day()));
        return new ValueRows(days.stream()
                .map(day -> new Row(day, kept.get(day), changes(values.earlierOf(day), kept.get(day))))
                .toList());
    }

    ValueRows first(int most) {
        return new ValueRows(rows.stream().limit(most).toList());
    }

    /** Each earlier value was followed by the next one, and the last of them by the present one. */
    private static List<Change> changes(List<Earlier> earlier, @Nullable Kept kept) {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < earlier.size(); i++) {
            var one = earlier.get(i);
            var present = kept == null ? null : kept.value();
            var next =
                    i + 1 < earlier.size() ? Double.valueOf(earlier.get(i + 1).value()) : present;
            changes.add(new Change(one.value(), one.removed() ? null : next, one.by(), one.at(), one.reason()));
        }
        return changes.reversed();
    }
}
