package org.waymark.connectors;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.tables.Cell;

/**
 * A column and where its value stands in each row: {@code day = $.period.end}. A number that counts time since 1970 is said to be one:
 * {@code day = $.ts as epoch}, or {@code as epoch-ms}.
 *
 * @param perSecond how many of it make a second; 0: it is no time
 */
record JsonColumn(String name, JsonPick pick, int perSecond) {
    private static final Pattern LINE = Pattern.compile("([^=]{1,60}?)\\s*=\\s*(.+?)(?:\\s+as\\s+(epoch|epoch-ms))?");

    /** Empty when the line says no such thing. */
    static Optional<JsonColumn> of(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) return Optional.empty();
        int perSecond = parts.group(3) == null ? 0 : parts.group(3).equals("epoch") ? 1 : 1000;
        return JsonPick.of(parts.group(2))
                .map(pick -> new JsonColumn(parts.group(1).strip(), pick, perSecond));
    }

    Cell of(@Nullable Object row) {
        var cell = JsonCells.of(pick.one(row));
        return perSecond > 0 ? moment(cell) : cell;
    }

    /** What is no number stays what it is: it is refused with its row, where it can be seen. */
    private Cell moment(Cell cell) {
        try {
            var number = new BigDecimal(cell.text()).movePointRight(perSecond == 1 ? 3 : 0);
            return new Cell.Moment(Instant.ofEpochMilli(number.longValue()));
        } catch (NumberFormatException | DateTimeException e) {
            return cell;
        }
    }
}
