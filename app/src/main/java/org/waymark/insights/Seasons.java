package org.waymark.insights;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.decompose.Season;

/** Seasons by the calendar: the engine counts places from the first value, people from January or Monday. */
final class Seasons {
    private Seasons() {}

    static Optional<Behaviour.Season> of(@Nullable Season season, History history) {
        if (season == null) return Optional.empty();
        var factors = new Double[season.period()];
        for (int place = 0; place < factors.length; place++) {
            factors[placeInCalendar(history, place)] = season.at(place);
        }
        return Optional.of(new Behaviour.Season(season.form() == Season.Form.MULTIPLICATIVE, Arrays.asList(factors)));
    }

    /** Weeks are counted from the first one on, because some years have 53. */
    private static int placeInCalendar(History history, int place) {
        LocalDate first = history.days().getFirst();
        int start =
                switch (history.cadence()) {
                    case DAILY -> first.getDayOfWeek().getValue() - 1;
                    case WEEKLY -> first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) - 1;
                    case MONTHLY -> first.getMonthValue() - 1;
                    case QUARTERLY -> (first.getMonthValue() - 1) / 3;
                    case YEARLY -> 0;
                };
        return (start + place) % history.season();
    }
}
