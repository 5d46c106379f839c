package org.waymark.api.kpis;

import java.time.Instant;
import java.util.UUID;
import org.waymark.api.Says;
import org.waymark.kpis.Revision;

@Says("What the value of a period was before it was restated or removed.")
record EarlierShown(
        MeasurementShown before,
        UUID replacedBy,
        Instant replacedAt,
        String reason,
        @Says("Taken away, not restated.") Boolean removed) {
    static EarlierShown of(Revision revision) {
        return new EarlierShown(
                MeasurementShown.of(revision.before()),
                revision.replacedBy(),
                revision.replacedAt(),
                revision.reason(),
                revision.removed());
    }
}
