package org.waymark.insights;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.waymark.analytics.Finding;
import org.waymark.analytics.anomaly.Arrival;
import org.waymark.insights.Signal.Kind;
import org.waymark.measure.Cadence;

/** No value, longer than it ever took: twice as late as usual. */
final class Silence {
    private Silence() {}

    static Optional<Episode> of(KpiCase input) {
        var delays = input.delays().stream().mapToDouble(Long::doubleValue).toArray();
        if (!(Arrival.of(delays, least(input.metric().cadence())) instanceof Finding.Found(var arrival))) {
            return Optional.empty();
        }
        return input.next()
                .filter(period -> arrival.isMissing(ChronoUnit.DAYS.between(
                        period.end().plusDays(input.metric().dueDays()), input.today())))
                .map(period -> new Episode(Kind.SILENCE, null, period.end(), period.end(), null, 0));
    }

    /** What is always allowed, in days: a tenth of the period, and a day at least. */
    private static double least(Cadence cadence) {
        return switch (cadence) {
            case DAILY, WEEKLY -> 1;
            case MONTHLY -> 3;
            case QUARTERLY -> 9;
            case YEARLY -> 36;
        };
    }
}
