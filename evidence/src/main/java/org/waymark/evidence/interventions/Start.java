package org.waymark.evidence.interventions;

import java.util.List;
import java.util.stream.IntStream;

/** The first affected place of a case, from 0. */
final class Start {
    private static final String[] ROW = {"start_row", "row", "first_row"};
    private static final String[] TIME = {
        "start_time", "start", "start_date", "start_year", "treatment_year", "treated_from"
    };

    private Start() {}

    static boolean isNamed(Case one) {
        return one.whole(ROW).isPresent() || one.field(TIME).isPresent();
    }

    /** Of a table with one row a time. */
    static int of(Case one, int rows, Table table) {
        var row = one.whole(ROW);
        if (row.isEmpty()) return at(one, table.text(time(one, table)));
        if (row.getAsInt() < 1 || row.getAsInt() > rows)
            throw one.broken("there is no row %d".formatted(row.getAsInt()));
        return row.getAsInt() - 1;
    }

    /** Of times that are in many rows: the row counts times; beyond them, it counts the rows of the file. */
    static int of(Case one, List<String> times, List<String> timeOfRow) {
        var row = one.whole(ROW);
        if (row.isEmpty()) return at(one, times);
        int number = row.getAsInt();
        if (number < 1 || number > timeOfRow.size()) throw one.broken("there is no row %d".formatted(number));
        return number <= times.size() ? number - 1 : times.indexOf(timeOfRow.get(number - 1));
    }

    static String time(Case one, Table table) {
        return one.text("time", "time_column", "date", "date_column", "year_column")
                .or(table::time)
                .orElseThrow(() -> one.broken("there is no column of times"));
    }

    private static int at(Case one, List<String> times) {
        var time = one.field(TIME).orElseThrow(() -> one.broken("it has no start_row"));
        return IntStream.range(0, times.size())
                .filter(i -> times.get(i).equals(time.asString()))
                .findFirst()
                .orElseThrow(() -> one.broken("there is no time %s".formatted(time)));
    }
}
