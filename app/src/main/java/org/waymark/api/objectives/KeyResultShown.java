package org.waymark.api.objectives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.api.kpis.UnitJson;
import org.waymark.measure.Cadence;
import org.waymark.objectives.Status;

@Says("A key result, with how it stands.")
record KeyResultShown(
        UUID id,
        UUID objective,
        String title,
        String description,
        UUID owner,
        TargetSpec target,
        CurveSpec curve,
        UnitJson unit,
        LocalDate start,
        LocalDate due,
        Cadence cadence,
        Double weight,
        @Nullable UUID kpi,
        @Says("The newest value.") @Nullable Double value,

        @Says("1 is done; may be negative or above 1; null while nothing was measured.") @Nullable
        Double progress,

        @Says("The share that should be done today, 0 to 1.")
        Double shareDue,

        Status status,
        @Says("0 to 10.") @Nullable Integer confidence,
        @Nullable LocalDate checkedInOn,

        @Says("null when none is due any more, and while its objective is a draft.") @Nullable
        LocalDate nextCheckInOn,

        @Nullable Instant archivedAt,

        @Says("Counts what people change of it, not its check-ins; the ETag begins with it.")
        Long version) {}
