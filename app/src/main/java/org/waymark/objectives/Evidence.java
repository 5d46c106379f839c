package org.waymark.objectives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Digits;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;
import org.waymark.measure.Progress;
import org.waymark.measure.Readings;
import org.waymark.measure.Target;

/**
 * All that is known about a key result on a day, and what follows from it. The one place where progress, status and the next
 * check-in of a key result are computed, whether a check-in, a KPI, an edit or a new day is the reason.
 *
 * @param entries its check-ins by day, corrected ones left out
 * @param borrowed the KPI's measurements where it borrows a KPI
 * @param openSince the day since which people can check in; null for a draft and in a closed cycle, where nobody can
 */
record Evidence(
        KeyResult.Definition of,
        List<Entry> entries,
        List<Measurement> borrowed,
        @Nullable LocalDate openSince,
        LocalDate today) {
    private static final Comparator<Entry> BY_DAY = Comparator.comparing(Entry::day)
            .thenComparing(entry -> entry.original().value().toString());

    /** What of a check-in counts for the numbers. */
    record Entry(
            CheckIn.Id id,
            CheckIn.Id original,
            LocalDate day,
            @Nullable Double value,
            @Nullable Confidence confidence,
            boolean automatic) {
        private Entry by(LocalDate today) {
            return day.isAfter(today) ? new Entry(id, original, today, value, confidence, automatic) : this;
        }
    }

    /** What is known is known by today: where a time zone was moved, a check-in may be of tomorrow. */
    Evidence {
        entries = entries.stream().map(entry -> entry.by(today)).sorted(BY_DAY).toList();
        borrowed = List.copyOf(borrowed);
    }

    KeyResult.Latest latest(StatusRules rules) {
        var pulse = pulse();
        return new KeyResult.Latest(
                readings().latest().map(Measurement::value).orElse(null),
                progress().orElse(null),
                of.target().shareDue(of.curve(), today, of.period()),
                standing(rules).status(),
                pulse.confidence(),
                pulse.earlier(),
                pulse.checkedInOn(),
                pulse.dueOn());
    }

    Optional<Progress> progress() {
        return of.target().progress(readings());
    }

    Standing standing(StatusRules rules) {
        var outcome = Outcome.of(of.target(), of.curve(), readings());
        return Standing.of(outcome, pulse(), of.period(), today, rules);
    }

    /** As it was known to be on an earlier day. */
    Evidence asOf(LocalDate day) {
        if (!day.isBefore(today)) return this;
        var before = entries.stream().filter(e -> !e.day().isAfter(day)).toList();
        return new Evidence(of, before, borrowed, openSince, day);
    }

    Evidence with(Entry entry) {
        var all = new ArrayList<>(entries);
        all.removeIf(e -> e.original().equals(entry.original()));
        all.add(entry);
        return new Evidence(of, all, borrowed, openSince, today);
    }

    Evidence withDefinition(KeyResult.Definition definition) {
        return new Evidence(definition, entries, borrowed, openSince, today);
    }

    /** A change by percent turns into numbers with the first value; a value of 0 gives it nothing to count from. */
    Evidence baselined() {
        return of.target() instanceof Target.Relative relative && relative.baseline() == null ? rebaselined() : this;
    }

    /** The baseline follows the first value, because that was put right. */
    Evidence rebaselined() {
        var first = firstValue().filter(value -> !Digits.same(value, 0));
        return of.target() instanceof Target.Relative relative && first.isPresent()
                ? withDefinition(of.withTarget(relative.withBaseline(first.get())))
                : this;
    }

    /** Whether the baseline is the first value that was measured, not one that somebody gave. */
    boolean isBaselinedByFirstValue() {
        var baseline = of.target() instanceof Target.Relative relative ? relative.baseline() : null;
        return baseline != null
                && firstValue().filter(value -> Digits.same(value, baseline)).isPresent();
    }

    Optional<Measurement> newest() {
        return readings().latest();
    }

    /** Whether this is the newest value already. */
    boolean stands(double value) {
        return newest().filter(m -> Digits.same(m.value(), value)).isPresent();
    }

    /** The check-in of today that nobody's hand made, if there is one. */
    Optional<Entry> automaticToday() {
        return entries.stream()
                .filter(e -> e.automatic() && e.day().equals(today))
                .reduce((_, later) -> later);
    }

    /** The day of the KPI's period that counts today, as the KPI names it. */
    Optional<LocalDate> newestMeasured() {
        var newest = newest();
        return borrowed.stream()
                .filter(m -> newest.isPresent() && soFar(m).equals(newest.get()))
                .map(Measurement::day)
                .reduce((_, later) -> later);
    }

    private Optional<Double> firstValue() {
        return readings().values().stream().map(Measurement::value).findFirst();
    }

    private Pulse pulse() {
        var confidences = entries.stream()
                .filter(e -> !e.automatic())
                .map(Entry::confidence)
                .filter(Objects::nonNull)
                .toList();
        var said = confidences.size();
        var checkedInOn =
                entries.stream().map(Entry::day).reduce((_, later) -> later).orElse(null);
        return new Pulse(
                said == 0 ? null : confidences.getLast(),
                said < 2 ? null : confidences.get(said - 2),
                checkedInOn,
                Pulse.due(of.period(), of.cadence(), checkedInOn, openSince));
    }

    private Readings readings() {
        return new Readings(measurements().toList(), of.period(), today);
    }

    private Stream<Measurement> measurements() {
        return of.borrows() ? borrowed.stream().map(this::soFar) : own();
    }

    /** Values that make no sense for the present kind of target, because it was another one then, say nothing. */
    private Stream<Measurement> own() {
        return entries.stream()
                .filter(e -> e.value() != null && of.target().accepts(e.value()))
                .map(e -> new Measurement(counted(e.day()), Objects.requireNonNull(e.value())));
    }

    /** What is delivered after the due day is delivered, late; what is to be kept in the period is judged by the period. */
    private LocalDate counted(LocalDate day) {
        Period period = of.period();
        return day.isAfter(period.end()) && !day.isAfter(today) && !of.target().isKept() ? period.end() : day;
    }

    /** A KPI's value of a period that still runs is the value of today. */
    private Measurement soFar(Measurement measurement) {
        return measurement.day().isAfter(today) ? new Measurement(today, measurement.value()) : measurement;
    }
}
