package org.waymark.measure;

import java.time.LocalDate;

/** Days that a company can mean; a typing error such as the year 20266 lies outside. */
public final class Days {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private Days() {}

    public static boolean sensible(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
