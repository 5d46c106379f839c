package org.waymark.kpis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;

/**
 * A value that somebody entered, and that is no measurement before another approves it.
 *
 * @param day the last day of its period
 * @param settledBy who settled it; null while it waits
 * @param reason why it was sent back
 */
public record HeldValue(
        Id id,
        Kpi.Id kpi,
        LocalDate day,
        double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        String note,
        String source,
        UUID enteredBy,
        Instant enteredAt,
        State state,
        @Nullable UUID settledBy,
        @Nullable Instant settledAt,
        String reason) {
    public record Id(UUID value) {}

    /** The period of a KPI that it is of; one value at a time waits there. */
    record Cell(Kpi.Id kpi, LocalDate day) {}

    /** What became of it. */
    public enum State {
        WAITING,
        APPROVED,
        RETURNED,
        /** Taken back by who entered it. */
        WITHDRAWN,
        /** Another value was entered for the same period. */
        REPLACED
    }

    static HeldValue waiting(Id id, RecordedMeasurement one, Instant at) {
        return new HeldValue(
                id,
                one.kpi(),
                one.day(),
                one.value(),
                one.numerator(),
                one.denominator(),
                one.note(),
                one.source(),
                one.recordedBy(),
                at,
                State.WAITING,
                null,
                null,
                "");
    }

    HeldValue settled(State now, Actor by, Instant at, String why) {
        return new HeldValue(
                id,
                kpi,
                day,
                value,
                numerator,
                denominator,
                note,
                source,
                enteredBy,
                enteredAt,
                now,
                by.person(),
                at,
                why);
    }

    Cell cell() {
        return new Cell(kpi, day);
    }

    /** With its parts where it has some: the door computes the value again. */
    KpiRecording recording() {
        var isRatio = numerator != null;
        return new KpiRecording(kpi, new Recording(day, isRatio ? null : value, numerator, denominator, note));
    }
}
