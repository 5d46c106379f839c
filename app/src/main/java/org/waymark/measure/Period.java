package org.waymark.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole days from a first to a last one, both of them in it. */
public record Period(LocalDate start, LocalDate end) {

    public Period {
        if (end.isBefore(start)) {
            throw new Nonsense("no.measure.period", start, end);
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /**
     * How much of the time is gone: 0 up to and on the first day, when nothing is due yet, and 1 from the last day on,
     * when all of it is. A period of one day is due on that day.
     */
    public double shareElapsed(LocalDate day) {
        if (!day.isBefore(end)) return 1;
        if (!day.isAfter(start)) return 0;
        return Digits.clean((double) ChronoUnit.DAYS.between(start, day) / ChronoUnit.DAYS.between(start, end));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    public boolean overlaps(Period other) {
        return !start.isAfter(other.end) && !other.start.isAfter(end);
    }

    public boolean hasStarted(LocalDate today) {
        return !today.isBefore(start);
    }

    /** The last day still belongs to the work; a period is over on the day after. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(end);
    }

    /** The part of it that lies in another period. */
    Period clippedTo(Period other) {
        return new Period(start.isBefore(other.start) ? other.start : start, end.isAfter(other.end) ? other.end : end);
    }
}
