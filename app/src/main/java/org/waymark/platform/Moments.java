package org.waymark.platform;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Moments inside a MULTISET, which travels as JSON. jOOQ would read each of them as a timestamp without a zone first, and fail,
 * which costs more than all the rest of the row.
 */
public final class Moments {
    /** As either database writes them: with a space or a T, with or without minutes in the offset. */
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:mm", "Z")
            .toFormatter(Locale.ROOT);

    private Moments() {}

    /** To be selected, and looked up in the row, in place of the column itself. */
    public static Field<Instant> in(Field<Instant> column) {
        return column.coerce(String.class).convertFrom(Moments::moment);
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : WRITTEN.parse(text.replace(' ', 'T'), Instant::from);
    }
}
