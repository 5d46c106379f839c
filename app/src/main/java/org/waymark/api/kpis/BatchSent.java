package org.waymark.api.kpis;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.kpis.Batch;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiRecording;
import org.waymark.kpis.Recording;
import org.waymark.platform.Refused.Problem;

@Says("Values of any number of KPIs: all of them are recorded, or none if one is bad.")
record BatchSent(@Says("At most 10,000.") List<One> values) {

    record One(
            UUID kpi,

            @Says("Any day of the period that the value is of.")
            LocalDate day,

            @Nullable Double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable String note) {
        KpiRecording recording() {
            return new KpiRecording(
                    new Kpi.Id(kpi),
                    new Recording(day, value, numerator, denominator, Objects.requireNonNullElse(note, "")));
        }
    }

    Batch batch(List<Problem> wrongs) {
        return Rows.batch(values, One::recording, wrongs);
    }
}
