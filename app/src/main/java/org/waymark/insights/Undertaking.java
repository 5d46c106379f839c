package org.waymark.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.impact.Intent;
import org.waymark.analytics.impact.Window;
import org.waymark.analytics.impact.Wish;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.objectives.Aim;
import org.waymark.objectives.Objective;

/**
 * An objective at work on a KPI that it wants to move.
 *
 * @param title of the objective
 * @param begun the first day of the work: that of the cycle, or the day it was published if that is later
 * @param cycle whose work it is
 * @param declared the day on which the aim was declared
 */
record Undertaking(Objective.Id objective, String title, Aim aim, LocalDate begun, Period cycle, LocalDate declared) {
    /** So long after the start an aim is still a prediction: nothing can have shown. */
    private static final int GRACE_DAYS = 14;

    private static final int LEAST_PERIODS = 3;

    static Undertaking of(
            Objective.Id id, String title, Aim aim, Instant published, Period cycle, LocalDate declared, ZoneId zone) {
        var day = LocalDate.ofInstant(published, zone);
        return new Undertaking(id, title, aim, day.isAfter(cycle.start()) ? day : cycle.start(), cycle, declared);
    }

    boolean isDeclaredLate() {
        return declared.isAfter(begun.plusDays(GRACE_DAYS));
    }

    /** Empty where the KPI has no value of a period before the work. */
    @Nullable
    Intent intent(History history) {
        int start = start(history);
        if (start < 1) return null;
        return new Intent(
                start,
                aim.way() == Aim.Way.UP ? Wish.RISE : Wish.FALL,
                new Window(0, latest(history.cadence())),
                aim.size() == null ? OptionalDouble.empty() : OptionalDouble.of(aim.size()));
    }

    /** The first period that the work lies in from its first day on. */
    int start(History history) {
        int place = history.placeOf(begun);
        return history.cadence().periodOf(begun).start().equals(begun) ? place : place + 1;
    }

    /** It is looked for up to twice as late as was expected; for two cycles where nobody said how late. */
    private int latest(Cadence cadence) {
        long days = aim.delayDays() == null ? 2 * cycle.days() : 2L * aim.delayDays();
        long period = cadence.periodOf(begun).days();
        return (int) Math.max(LEAST_PERIODS, Math.ceilDiv(days, period));
    }

    /** The last day of the first period with which all of the expected time has been measured. */
    LocalDate windowEnd(Cadence cadence) {
        var period = cadence.periodOf(begun);
        for (int i = 0; i < latest(cadence) + LEAST_PERIODS - 1; i++) period = cadence.next(period);
        return period.end();
    }
}
