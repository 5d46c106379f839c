package org.waymark.objectives;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;

/**
 * What the check-ins of a key result say beside its number: how sure its owner is, and when there was a word at all.
 *
 * @param confidence of the newest check-in
 * @param earlier confidence of the check-in before it
 * @param checkedInOn day of the newest check-in
 * @param dueOn when the next check-in is due; null when none is expected, as of a draft, or none any more
 */
public record Pulse(
        @Nullable Confidence confidence,
        @Nullable Confidence earlier,
        @Nullable LocalDate checkedInOn,
        @Nullable LocalDate dueOn) {

    /**
     * When the next check-in is due: one beat after the newest one, or after the first day on which one could be
     * expected. The first is due by the end at the latest; after the end none is expected any more.
     *
     * @param openSince the day since which people can check in; null for a draft and in a closed cycle, where nobody can
     */
    static @Nullable LocalDate due(
            Period period, Cadence every, @Nullable LocalDate checkedInOn, @Nullable LocalDate openSince) {
        if (openSince == null) return null;
        var from = expectedFrom(period, checkedInOn == null ? openSince : checkedInOn);
        var due = every.after(from);
        if (!due.isAfter(period.end())) return due;
        return checkedInOn == null && !from.isAfter(period.end()) ? period.end() : null;
    }

    /** Nothing is expected before the start, nor before anybody could say it. */
    static LocalDate expectedFrom(Period period, LocalDate since) {
        return since.isBefore(period.start()) ? period.start() : since;
    }

    /** 0 on the day it is due and before, and when none is expected. */
    public long daysLate(LocalDate today) {
        return dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
    }

    Optional<Reason> fall() {
        if (confidence == null || earlier == null || confidence.compareTo(earlier) >= 0) return Optional.empty();
        return Optional.of(new Reason.ConfidenceFell(earlier.value(), confidence.value()));
    }

    Optional<Reason> doubt(StatusRules rules) {
        if (confidence == null) return Optional.empty();
        var status = rules.ofConfidence(confidence);
        if (status == Status.ON_TRACK) return Optional.empty();
        return Optional.of(new Reason.LowConfidence(status, confidence.value(), rules.confidenceFor(status)));
    }

    Optional<Reason> delay(LocalDate today, StatusRules rules) {
        var daysLate = daysLate(today);
        if (daysLate <= rules.lateDays()) return Optional.empty();
        if (checkedInOn == null) return Optional.of(new Reason.NeverCheckedIn(daysLate, rules.lateDays()));
        var sinceDays = ChronoUnit.DAYS.between(checkedInOn, today);
        return Optional.of(new Reason.Late(daysLate, sinceDays, rules.lateDays()));
    }
}
