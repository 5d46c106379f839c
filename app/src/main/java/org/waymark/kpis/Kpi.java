package org.waymark.kpis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Measurement;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

/**
 * A metric that is watched for good.
 *
 * @param restricted whether only its owner and its audience see it
 * @param computed whether a formula makes its values, so that nobody enters them
 * @param feeds whether others are computed from it, or were
 * @param latest the newest measurement, of the period that ends on its day; that period may still be running
 * @param standing how the newest measurement stands against the target of its day
 */
public record Kpi(
        Id id,
        Definition definition,
        boolean restricted,
        boolean computed,
        boolean feeds,
        @Nullable Measurement latest,
        KpiStanding standing,
        Instant createdAt,
        @Nullable Instant archivedAt,
        long version) {
    public record Id(UUID value) {}

    public String name() {
        return definition.name();
    }

    public Holder holder() {
        return definition.holder();
    }

    public Metric metric() {
        return definition.metric();
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    /** Why nobody enters values; empty while they may. */
    Optional<Sentence> whyClosed() {
        if (isArchived()) return Optional.of(new Sentence("no.kpis.archived", definition.name()));
        return computed ? Optional.of(new Sentence("no.kpis.computed", definition.name())) : Optional.empty();
    }

    /** The last day on which the next value is on time; as long as there is no value, it is that of the period it was defined in. */
    public LocalDate dueOn() {
        var cadence = metric().cadence();
        var next = latest == null
                ? cadence.periodOf(LocalDate.ofInstant(createdAt, ZoneOffset.UTC))
                : cadence.next(cadence.periodOf(latest.day()));
        return next.end().plusDays(metric().dueDays());
    }

    /** The measurer counts as somebody the KPI belongs to when values are recorded. */
    public Holder measurer() {
        var measurer = definition.measurer();
        return measurer == null ? holder() : new Holder(Level.INDIVIDUAL, measurer, null);
    }

    SortedSet<LocalDate> endsOfPeriods(Collection<LocalDate> days) {
        return days.stream()
                .map(day -> metric().cadence().periodOf(day).end())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Kpi defined(Id id, Definition definition, Instant now) {
        return new Kpi(id, definition, false, false, false, null, KpiStanding.NO_DATA, now, null, 1)
                .standingBy(Targets.NONE, null);
    }

    /** Values belong to the periods they were recorded for, so the rhythm is fixed from the first one on. */
    Kpi edited(Definition now, Targets targets) {
        if (latest != null && now.metric().cadence() != metric().cadence()) {
            throw new Refused.Invalid("cadence", now.metric().cadence(), "no.kpis.has-values");
        }
        if (now.metric().direction() != metric().direction()
                && !targets.fit(now.metric().direction())) {
            throw new Refused.Invalid("direction", now.metric().direction(), "no.kpis.has-targets");
        }
        return new Kpi(id, now, restricted, computed, feeds, latest, standing, createdAt, archivedAt, version + 1)
                .standingBy(targets, latest);
    }

    Kpi aimedAt(Targets targets) {
        return next(restricted, archivedAt).standingBy(targets, latest);
    }

    Kpi sharedWithFew(boolean few) {
        return next(few, archivedAt);
    }

    Kpi archived(Instant at) {
        return next(restricted, at);
    }

    Kpi restored() {
        return next(restricted, null);
    }

    /** With another newest value; the version stays, because nobody edited the KPI. */
    Kpi standingBy(Targets targets, @Nullable Measurement newest) {
        var target = newest == null ? null : targets.on(newest.day()).orElse(null);
        return new Kpi(
                id,
                definition,
                restricted,
                computed,
                feeds,
                newest,
                KpiStanding.of(newest == null ? null : newest.value(), target, definition.thresholds()),
                createdAt,
                archivedAt,
                version);
    }

    private Kpi next(boolean few, @Nullable Instant archived) {
        return new Kpi(id, definition, few, computed, feeds, latest, standing, createdAt, archived, version + 1);
    }
}
