package org.waymark.evidence.interventions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.waymark.analytics.Series;

/**
 * Units side by side, read from one column each or from one row for each unit and time.
 *
 * @param start first treated place, from 0
 */
record Panel(SequencedMap<String, Series> treated, SequencedMap<String, Series> untouched, int start) {
    static final String[] UNTOUCHED = {
        "controls",
        "donors",
        "control_units",
        "donor_pool",
        "untouched",
        "untreated",
        "comparison",
        "comparisons",
        "control"
    };
    static final String[] TREATED = {"treated", "treated_unit", "treated_units", "treatment"};
    private static final String[] UNIT = {"unit", "unit_column", "id_column", "group", "group_column", "units"};
    private static final String[] VALUE = {"value", "y", "outcome", "values"};

    Panel {
        if (treated.isEmpty() || untouched.isEmpty())
            throw new IllegalArgumentException("A comparison has treated and untouched units: %s, %s"
                    .formatted(treated.keySet(), untouched.keySet()));
    }

    static Panel of(Case one, Table table) {
        var unit = one.text(UNIT).filter(name -> table.find(name).isPresent()).or(() -> repeating(one, table));
        return unit.isPresent() ? Stacked.of(one, table, unit.get()).panel() : wide(one, table);
    }

    static String value(Case one) {
        return one.text(VALUE).orElseThrow(() -> one.broken("it names no value"));
    }

    /** A column of words in which something comes more than once, where the untouched are not columns themselves. */
    private static Optional<String> repeating(Case one, Table table) {
        if (one.names(UNTOUCHED).stream().anyMatch(name -> table.find(name).isPresent())) return Optional.empty();
        return table.columns().entrySet().stream()
                .filter(column -> !table.measures().contains(column.getKey()))
                .filter(column -> table.time().filter(column.getKey()::equals).isEmpty())
                .filter(column -> column.getValue().stream().distinct().count() < table.rows())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Panel wide(Case one, Table table) {
        var treated = one.names(TREATED);
        if (treated.isEmpty()) treated = one.names(VALUE);
        if (treated.isEmpty()) throw one.broken("it names no treated unit");
        var untouched = new ArrayList<>(one.names(UNTOUCHED));
        if (untouched.isEmpty()) untouched.addAll(table.measures());
        untouched.removeAll(treated);
        return new Panel(
                columns(one, table, treated), columns(one, table, untouched), Start.of(one, table.rows(), table));
    }

    private static SequencedMap<String, Series> columns(Case one, Table table, List<String> names) {
        var series = new LinkedHashMap<String, Series>();
        for (var name : names)
            series.put(name, Series.withGaps(one.transformed(table.numbers(name), one.field("transform"))));
        return series;
    }
}
