package org.waymark.web.kpis;

import java.time.LocalDate;
import java.util.Locale;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;

/** How much of a KPI's past the chart shows; what is short or long depends on the rhythm of its values. */
public enum Range {
    SHORT,
    LONG,
    ALL;

    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    static Range of(String code) {
        return switch (code) {
            case "short" -> SHORT;
            case "all" -> ALL;
            default -> LONG;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The whole periods up to the one that runs on a day. */
    Period upTo(LocalDate today, Cadence cadence) {
        var end = cadence.periodOf(today).end();
        return switch (this) {
            case ALL -> new Period(EARLIEST, end);
            case SHORT, LONG -> new Period(start(today, cadence), end);
        };
    }

    /** How many periods, for the words of the choice. */
    int periods(Cadence cadence) {
        var isShort = this == SHORT;
        return switch (cadence) {
            case DAILY -> isShort ? 30 : 90;
            case WEEKLY -> isShort ? 13 : 52;
            case MONTHLY -> isShort ? 12 : 28;
            case QUARTERLY -> isShort ? 8 : 16;
            case YEARLY -> isShort ? 5 : 10;
        };
    }

    private LocalDate start(LocalDate today, Cadence cadence) {
        var period = cadence.periodOf(today);
        for (int i = 0; i < periods(cadence); i++) {
            period = cadence.previous(period);
        }
        return period.start();
    }
}
