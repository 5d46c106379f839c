package org.waymark.web.layout;

import java.time.LocalDate;
import org.waymark.measure.Cadence;

/** Periods of the calendar as people name them: "Apr 2026", "Q2 2026", "week of 4 May". */
public final class Periods {
    private Periods() {}

    /** The period of a rhythm that a day lies in. */
    public static String name(Cadence cadence, LocalDate day, Words words) {
        var start = cadence.periodOf(day).start();
        return switch (cadence) {
            case DAILY -> words.dayText(day);
            case WEEKLY -> words.of("period.week", written(start, words, yearly(start, words, "period.pattern.week")));
            case MONTHLY -> written(start, words, "period.pattern.month");
            case QUARTERLY -> written(start, words, "period.pattern.quarter");
            case YEARLY -> Integer.toString(start.getYear());
        };
    }

    private static String yearly(LocalDate day, Words words, String key) {
        return day.getYear() == words.today().getYear() ? key : key + "-year";
    }

    private static String written(LocalDate day, Words words, String key) {
        return Patterns.of(words.of(key), words.locale()).format(day);
    }
}
