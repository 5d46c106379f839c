package org.waymark.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;

/** The values that come in: of each KPI one a day, up to yesterday. */
final class Values {
    private static final int KPIS = 1_000;

    private final Organisation organisation = new Organisation(new Size("ingest", 20, 6, 40, KPIS, 0, 4, false));
    private final int days;
    private final String[] dayTexts;

    Values(int count) {
        days = Math.max(1, count / KPIS);
        var first = organisation.today.minusDays(days);
        dayTexts = IntStream.range(0, days)
                .mapToObj(i -> first.plusDays(i).toString())
                .toArray(String[]::new);
    }

    Organisation organisation() {
        return organisation;
    }

    int kpis() {
        return KPIS;
    }

    int days() {
        return days;
    }

    int count() {
        return KPIS * days;
    }

    UUID kpi(int number) {
        return organisation.kpi(number / days);
    }

    String dayText(int number) {
        return dayTexts[number % days];
    }

    LocalDate day(int number) {
        return LocalDate.parse(dayText(number));
    }

    double value(int number) {
        return number % 4096 * 0.25;
    }

    void measureDaily(Connection connection) throws SQLException {
        execute(connection, "update kpi set cadence = 'DAILY', aggregation = 'LAST'");
    }

    /** As before the first value. */
    void forget(Connection connection) throws SQLException {
        execute(connection, "update kpi set latest_day = null, latest_value = null, standing = 'NO_DATA'");
        execute(connection, "delete from analysis_due");
        var sqlite = connection.getMetaData().getURL().startsWith("jdbc:sqlite");
        execute(connection, sqlite ? "delete from measurement" : "truncate measurement");
        execute(connection, sqlite ? "delete from measurement_revision" : "truncate measurement_revision");
    }

    void expectAll(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from measurement")) {
            rows.next();
            if (rows.getLong(1) != count()) throw new SQLException("Only %d values came in".formatted(rows.getLong(1)));
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
