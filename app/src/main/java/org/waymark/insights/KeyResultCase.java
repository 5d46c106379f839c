package org.waymark.insights;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;
import org.waymark.measure.Target;
import org.waymark.measure.Unit;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;

/**
 * All that goes into the outlook of a key result.
 *
 * @param kind of its objective: what is committed has to be kept always, for the others seven times in ten are a success
 * @param values its check-ins by day, or the measurements of the KPI that it borrows
 * @param borrowed the KPI; null: it has values of its own
 */
record KeyResultCase(
        KeyResult.Id id,
        Objective.Id objective,
        Objective.Kind kind,
        Target target,
        Period period,
        Cadence cadence,
        Unit unit,
        List<Measurement> values,
        @Nullable KpiCase borrowed,
        LocalDate today) {
    private static final double ENOUGH = 0.7;

    KeyResultCase {
        values = List.copyOf(values);
    }

    /** How often its values come. */
    Cadence rhythm() {
        return borrowed == null ? cadence : borrowed.metric().cadence();
    }

    /** Of the periods of a promise, how many must keep it. */
    double share() {
        return switch (kind) {
            case COMMITTED -> 1;
            case ASPIRATIONAL, LEARNING -> ENOUGH;
        };
    }

    String fingerprint() {
        return Fingerprint.of(
                Engine.VERSION,
                kind,
                target,
                period,
                cadence,
                unit,
                values,
                borrowed == null ? "" : TrackRecord.of(borrowed.forecasts()),
                borrowed == null ? "" : borrowed.explained(),
                cadence.periodOf(today),
                today.isBefore(period.start()),
                period.isOver(today));
    }
}
