package org.waymark.web.layout;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Days and moments as people say them: "7 days ago" up to a fortnight, then "Tue 12 May". */
record Dates(Words words, ZoneId zone, Instant now) {
    private static final int FORTNIGHT = 14;

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** The year is named only if it is another one. */
    String day(LocalDate day) {
        return written(day, day.getYear() == today().getYear() ? "time.pattern.day" : "time.pattern.day-year");
    }

    String exactDay(LocalDate day) {
        return written(day, "time.pattern.exact-day");
    }

    String exact(Instant moment) {
        return formatter("time.pattern.exact").format(moment.atZone(zone));
    }

    String dayAndTime(Instant moment) {
        var at = moment.atZone(zone);
        return words.of(
                "time.at", day(at.toLocalDate()), formatter("time.pattern.time").format(at));
    }

    String ago(Instant moment) {
        var minutes = Math.max(0, Duration.between(moment, now).toMinutes());
        var day = LocalDate.ofInstant(moment, zone);
        if (minutes < 1) return words.of("time.now");
        if (minutes < 60) return words.of("time.minutes-ago", minutes);
        return day.equals(today()) ? words.of("time.hours-ago", minutes / 60) : near(day);
    }

    /** A day seen from today, on either side. */
    String near(LocalDate day) {
        var days = ChronoUnit.DAYS.between(today(), day);
        if (days == 0) return words.of("time.today");
        if (days == -1) return words.of("time.yesterday");
        if (days == 1) return words.of("time.tomorrow");
        if (Math.abs(days) > FORTNIGHT) return day(day);
        return days < 0 ? words.of("time.days-ago", -days) : words.of("time.in-days", days);
    }

    String written(LocalDate day, String pattern) {
        return formatter(pattern).format(day);
    }

    private DateTimeFormatter formatter(String key) {
        return Patterns.of(words.of(key), words.locale());
    }
}
