package org.waymark.tables;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What stands in one place of a table. In CSV every cell is a text or blank, because only people know how its numbers are written;
 * workbooks and JSON know numbers. A formula is its last result as text, number or day.
 */
public sealed interface Cell {
    Blank BLANK = new Blank();

    /** Nothing, or only spaces. */
    record Blank() implements Cell {}

    /** Never blank; without spaces around it. */
    record Text(String value) implements Cell {
        public Text {
            if (value.isBlank()) throw new IllegalArgumentException("A text cell must hold something");
        }
    }

    record Number(BigDecimal value) implements Cell {
        private static final int MOST_DIGITS = 400;

        public Number {
            if (!isSensible(value)) {
                throw new IllegalArgumentException("A number with more than %d digits".formatted(MOST_DIGITS));
            }
        }

        /** Whether it can be written out: 1E999999999 would fill the memory. */
        static boolean isSensible(BigDecimal value) {
            return value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
        }
    }

    record Day(LocalDate value) implements Cell {}

    /** A time of day on a day; a workbook has no time zones, so its times are taken as UTC. */
    record Moment(Instant value) implements Cell {}

    record Truth(boolean value) implements Cell {}

    static Cell of(String text) {
        var bare = text.strip();
        return bare.isEmpty() ? BLANK : new Text(bare);
    }

    static Cell of(BigDecimal number) {
        return Number.isSensible(number) ? new Number(number) : new Text(number.toString());
    }

    default boolean isBlank() {
        return this instanceof Blank;
    }

    /** As people would type it: {@code 12.5}, {@code 2026-05-31}, {@code true}; empty when blank. */
    default String text() {
        return switch (this) {
            case Blank() -> "";
            case Text(var text) -> text;
            case Number(var number) ->
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case Day(var day) -> day.toString();
            case Moment(var moment) -> moment.toString();
            case Truth(var truth) -> Boolean.toString(truth);
        };
    }
}
