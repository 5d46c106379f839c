package org.waymark.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as each database keeps them, and as they are everywhere else. */
final class Values {
    /** As jOOQ writes moments into SQLite, where they are compared as text. */
    private static final DateTimeFormatter IN_SQLITE = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral("+00:00")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Values() {}

    static @Nullable Object read(ResultSet row, int at, Kind kind, Dialect dialect) throws SQLException {
        return switch (kind) {
            case UUID, TEXT, DAY -> row.getString(at);
            case JSON -> json(row.getString(at));
            case WHOLE -> orNull(row, row.getLong(at));
            case NUMBER -> orNull(row, row.getDouble(at));
            case TRUTH -> orNull(row, row.getBoolean(at));
            case BYTES -> row.getBytes(at);
            case MOMENT, TICK -> dialect == Dialect.SQLITE ? momentInSqlite(row, at, kind) : moment(row, at, kind);
        };
    }

    /** For a parameter of a statement in SQLite. */
    static @Nullable Object toSqlite(@Nullable Object value, Kind kind) {
        return switch (value) {
            case Boolean truth -> truth ? 1 : 0;
            case Instant moment -> kind == Kind.TICK ? moment.toEpochMilli() : IN_SQLITE.format(moment);
            case null, default -> value;
        };
    }

    /** What somebody says is a value of this kind; refused with an exception when it is none. */
    static Object checked(String text, Kind kind) {
        return switch (kind) {
            case UUID -> UUID.fromString(text).toString();
            case DAY -> LocalDate.parse(text).toString();
            case MOMENT -> Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
            case TICK -> Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
            case BYTES -> java.util.Base64.getDecoder().decode(text);
            case TEXT, JSON -> text;
            case WHOLE, NUMBER, TRUTH -> throw new IllegalArgumentException("A text where none belongs: " + text);
        };
    }

    private static @Nullable String json(@Nullable String text) {
        return text == null ? null : CanonicalJson.of(text);
    }

    private static @Nullable Object orNull(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant moment(ResultSet row, int at, Kind kind) throws SQLException {
        var moment = row.getObject(at, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant().truncatedTo(unit(kind));
    }

    private static @Nullable Instant momentInSqlite(ResultSet row, int at, Kind kind) throws SQLException {
        return switch (row.getObject(at)) {
            case null -> null;
            case Number millis -> Instant.ofEpochMilli(millis.longValue());
            case Object text ->
                OffsetDateTime.parse(text.toString().replace(' ', 'T'))
                        .toInstant()
                        .truncatedTo(unit(kind));
        };
    }

    private static ChronoUnit unit(Kind kind) {
        return kind == Kind.TICK ? ChronoUnit.MILLIS : ChronoUnit.MICROS;
    }
}
