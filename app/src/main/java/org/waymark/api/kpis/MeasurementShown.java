package org.waymark.api.kpis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.kpis.RecordedMeasurement;

@Says("The value of a KPI for one period.")
record MeasurementShown(
        @Says("The last day of its period.") LocalDate day,
        Double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        String note,
        @Says("The way it came in.") String source,

        @Says("1 for the first value of its period, one more each time it is restated.")
        Long revision,

        UUID recordedBy,
        Instant recordedAt) {
    static MeasurementShown of(RecordedMeasurement one) {
        return new MeasurementShown(
                one.day(),
                one.value(),
                one.numerator(),
                one.denominator(),
                one.note(),
                one.source(),
                one.revision(),
                one.recordedBy(),
                one.recordedAt());
    }
}
