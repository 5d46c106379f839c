package org.waymark.platform;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Moments as jOOQ writes them into SQLite, for statements that go past it. */
public final class SqliteText {
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral("+00:00")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private SqliteText() {}

    public static String of(Instant moment) {
        return MOMENT.format(moment);
    }
}
