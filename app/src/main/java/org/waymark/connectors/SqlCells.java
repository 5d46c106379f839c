package org.waymark.connectors;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waymark.tables.Cell;

/** The cells of a row of a result, each as what its column holds. */
final class SqlCells {
    private static final int LONGEST = 2_000;

    /** {@code microsoft.sql.Types.DATETIMEOFFSET} */
    private static final int SQL_SERVER_MOMENT = -155;

    private final ResultSet result;
    private final ResultSetMetaData about;
    private long cutOff;

    SqlCells(ResultSet result) throws SQLException {
        this.result = result;
        this.about = result.getMetaData();
    }

    int count() throws SQLException {
        return about.getColumnCount();
    }

    List<String> names() throws SQLException {
        var names = new ArrayList<String>();
        for (int column = 1; column <= count(); column++) names.add(about.getColumnLabel(column));
        return names;
    }

    /** Counted from 1. */
    Cell of(int column) throws SQLException {
        return switch (about.getColumnType(column)) {
            case Types.BIT, Types.BOOLEAN -> truth(column);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL ->
                number(column);
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> floating(column);
            case Types.DATE -> day(column);
            case Types.TIMESTAMP_WITH_TIMEZONE, SQL_SERVER_MOMENT -> moment(column);
            case Types.TIMESTAMP ->
                about.getColumnTypeName(column).toLowerCase(Locale.ROOT).equals("timestamptz")
                        ? moment(column)
                        : dayOfTime(column);
            default -> text(column);
        };
    }

    /** How many characters were read and not kept since this was asked last: they came over the wire all the same. */
    long cutOff() {
        long before = cutOff;
        cutOff = 0;
        return before;
    }

    private Cell truth(int column) throws SQLException {
        boolean value = result.getBoolean(column);
        return result.wasNull() ? Cell.BLANK : new Cell.Truth(value);
    }

    /** PostgreSQL has NaN and infinity among its decimals too. */
    private Cell number(int column) throws SQLException {
        if (result.getObject(column) instanceof Double) return floating(column);
        var value = result.getBigDecimal(column);
        return value == null ? Cell.BLANK : Cell.of(value);
    }

    /** NaN and infinity are no numbers to keep. */
    private Cell floating(int column) throws SQLException {
        double value = result.getDouble(column);
        if (result.wasNull()) return Cell.BLANK;
        return Double.isFinite(value) ? Cell.of(BigDecimal.valueOf(value)) : Cell.of(String.valueOf(value));
    }

    /** SQLite keeps days as it likes, so a column that is called a date may hold a text. */
    private Cell day(int column) throws SQLException {
        if (isText(column)) return text(column);
        var day = result.getObject(column, LocalDate.class);
        if (day == null) return Cell.BLANK;
        return isEndless(day) ? text(column) : new Cell.Day(day);
    }

    private Cell moment(int column) throws SQLException {
        var moment = result.getObject(column, OffsetDateTime.class);
        if (moment == null) return Cell.BLANK;
        return isEndless(moment.toLocalDate()) ? text(column) : new Cell.Moment(moment.toInstant());
    }

    /** A time without a zone is of the day it says. */
    private Cell dayOfTime(int column) throws SQLException {
        if (isText(column)) return text(column);
        var time = result.getObject(column, LocalDateTime.class);
        if (time == null) return Cell.BLANK;
        return isEndless(time.toLocalDate()) ? text(column) : new Cell.Day(time.toLocalDate());
    }

    /** The {@code infinity} of PostgreSQL is no day of a calendar. */
    private static boolean isEndless(LocalDate day) {
        return day.equals(LocalDate.MAX) || day.equals(LocalDate.MIN);
    }

    private boolean isText(int column) throws SQLException {
        return result.getClass().getName().startsWith("org.sqlite.") && result.getObject(column) instanceof String;
    }

    private Cell text(int column) throws SQLException {
        var text = result.getString(column);
        if (text == null) return Cell.BLANK;
        if (text.length() <= LONGEST) return Cell.of(text);
        cutOff += text.length() - LONGEST;
        return Cell.of(text.substring(0, LONGEST));
    }
}
