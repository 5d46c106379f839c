package org.waymark.objectives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.measure.Progress;
import org.waymark.measure.Score;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;
import org.waymark.measure.Unit;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Person;

/** A measurable outcome that shows that its objective was reached. */
public record KeyResult(
        Id id,
        Objective.Id objective,
        Definition definition,
        Latest latest,
        @Nullable Instant archivedAt,
        long position,
        long version) {
    public record Id(UUID value) {}

    /**
     * All that people write.
     *
     * @param period from the day that counts as start to the day it is due
     * @param cadence how often a check-in is expected
     * @param kpi the KPI whose values it borrows; null when it has its own
     */
    public record Definition(
            String title,
            String description,
            Person.Id owner,
            Target target,
            TargetCurve curve,
            Unit unit,
            Period period,
            Cadence cadence,
            double weight,
            Kpi.@Nullable Id kpi) {
        Definition withTarget(Target other) {
            return new Definition(title, description, owner, other, curve, unit, period, cadence, weight, kpi);
        }

        Definition withUnit(Unit other) {
            return new Definition(title, description, owner, target, curve, other, period, cadence, weight, kpi);
        }

        public boolean borrows() {
            return kpi != null;
        }
    }

    /**
     * What follows from its check-ins on the day they were last looked at.
     *
     * @param nextCheckInOn null when none is due any more
     */
    public record Latest(
            @Nullable Double value,
            @Nullable Progress progress,
            double shareDue,
            Status status,
            @Nullable Confidence confidence,
            @Nullable Confidence confidenceBefore,
            @Nullable LocalDate checkedInOn,
            @Nullable LocalDate nextCheckInOn) {}

    public String title() {
        return definition.title();
    }

    /** By the numbers; null while there are none. */
    public @Nullable Score score() {
        var progress = latest.progress();
        return progress == null ? null : Score.of(progress);
    }

    public boolean hasMilestones() {
        return definition.target() instanceof Target.Milestones;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    /** Whoever owns the key result may check in, beside those who hold the objective. */
    public Holder holder() {
        return new Holder(Level.INDIVIDUAL, definition.owner().value(), null);
    }

    /** Changed by a person, so the version counts on. */
    KeyResult edited(Definition definition, Latest latest, @Nullable Instant archivedAt) {
        return new KeyResult(id, objective, definition, latest, archivedAt, position, version + 1);
    }

    KeyResult with(Definition definition, Latest latest) {
        return new KeyResult(id, objective, definition, latest, archivedAt, position, version);
    }
}
