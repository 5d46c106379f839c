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
 * @param every how often a check-in is expected
 */
public record Pulse(
        @Nullable Confidence confidence,
        @Nullable Confidence earlier,
        @Nullable LocalDate checkedInOn,
        Cadence every) {

    /**
     * When the next check-in is due: one beat after the newest one, or after the start. The first is due by the end at
     * the latest; a later day than the end means that none is expected any more.
     */
    public LocalDate dueOn(Period period) {
        if (checkedInOn == null) {
            var first = every.after(period.start());
            return first.isAfter(period.end()) ? period.end() : first;
        }
        return every.after(checkedInOn.isBefore(period.start()) ? period.start() : checkedInOn);
    }

    /** 0 on the day it is due and before, and when none is expected any more. */
    public long daysLate(LocalDate today, Period period) {
        var due = dueOn(period);
        return due.isAfter(period.end()) ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, today));
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

    Optional<Reason> delay(LocalDate today, Period period, StatusRules rules) {
        var daysLate = daysLate(today, period);
        if (daysLate <= rules.lateDays()) return Optional.empty();
        if (checkedInOn == null) return Optional.of(new Reason.NeverCheckedIn(daysLate, rules.lateDays()));
        var sinceDays = ChronoUnit.DAYS.between(checkedInOn, today);
        return Optional.of(new Reason.Late(daysLate, sinceDays, rules.lateDays()));
    }
}
