package org.waymark.kpis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Measurement;

/**
 * The value of a KPI for a period, with where it came from.
 *
 * @param day the last day of its period
 * @param source the way it came in, for example a form, the API or the name of a connection
 * @param revision 1 for the first value of a period, one more each time it is restated
 */
public record RecordedMeasurement(
        Kpi.Id kpi,
        LocalDate day,
        double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        String note,
        String source,
        long revision,
        UUID recordedBy,
        Instant recordedAt) {

    public Measurement measurement() {
        return new Measurement(day, value);
    }

    /** Whether the other one says nothing new: same numbers, and the same note or none. */
    boolean isSaidBy(RecordedMeasurement other) {
        return value == other.value
                && Objects.equals(numerator, other.numerator)
                && Objects.equals(denominator, other.denominator)
                && (other.note.isEmpty() || note.equals(other.note));
    }

    /** Whether a formula made it, then or later. */
    boolean isComputed(Instant since) {
        return source.equals(ComputedValues.SOURCE) && !recordedAt.isBefore(since);
    }

    /** Whether it is the same recording: a value that was put back has another revision. */
    boolean isSameRecordingAs(RecordedMeasurement other) {
        return withRevision(other.revision).equals(other);
    }

    RecordedMeasurement withRevision(long number) {
        return new RecordedMeasurement(
                kpi, day, value, numerator, denominator, note, source, number, recordedBy, recordedAt);
    }
}
