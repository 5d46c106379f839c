package org.waymark.objectives;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;

/**
 * How a key result was looked after in its cycle.
 *
 * @param said how sure its owner was in the middle of its days; null when nobody had said
 * @param due check-ins that were due by the end, or by today if that comes first
 * @param inTime those of them that came by their day
 * @param lateDays the median of how many days late they came, those in time by 0; null when none was due
 */
public record Habit(
        @Nullable Confidence said,
        int due,
        int inTime,
        @Nullable Double lateDays) {
    public static final Habit NONE = new Habit(null, 0, 0, null);

    /** A check-in by a person. */
    record Said(LocalDate day, @Nullable Confidence confidence) {}

    /**
     * Each check-in is due one cadence after the one before it, the first one cadence after the first day on which one could be
     * expected. One that never came is as late as the end is, or today if that comes first: what is still to come is not late.
     *
     * @param openSince the day since which people can check in
     * @param today or the day of the close
     * @param checkIns by day
     */
    static Habit of(Period period, Cadence cadence, LocalDate openSince, LocalDate today, List<Said> checkIns) {
        var late = new ArrayList<Long>();
        var due = cadence.after(Pulse.expectedFrom(period, openSince));
        for (var day : days(period, checkIns)) {
            if (!due.isAfter(period.end())) late.add(Math.max(0, ChronoUnit.DAYS.between(due, day)));
            due = cadence.after(day);
        }
        var end = today.isBefore(period.end()) ? today : period.end();
        for (; due.isBefore(today) && !due.isAfter(end); due = cadence.after(due)) {
            late.add(Math.max(1, ChronoUnit.DAYS.between(due, end)));
        }
        var inTime = (int) late.stream().filter(days -> days == 0).count();
        return new Habit(said(period, checkIns), late.size(), inTime, median(late));
    }

    /** The last word up to the middle: late enough to know the work, early enough not to know the end. */
    private static @Nullable Confidence said(Period period, List<Said> checkIns) {
        var middle = period.start().plusDays(period.days() / 2);
        return checkIns.stream()
                .filter(one -> !one.day().isAfter(middle) && one.confidence() != null)
                .reduce((_, later) -> later)
                .map(Said::confidence)
                .orElse(null);
    }

    /** Two check-ins on one day are one. */
    private static List<LocalDate> days(Period period, List<Said> checkIns) {
        return checkIns.stream()
                .map(Said::day)
                .filter(period::contains)
                .distinct()
                .toList();
    }

    private static @Nullable Double median(List<Long> days) {
        if (days.isEmpty()) return null;
        var sorted = days.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
