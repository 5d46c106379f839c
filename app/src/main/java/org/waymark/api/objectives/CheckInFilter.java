package org.waymark.api.objectives;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;

/** Which check-ins are asked for. */
record CheckInFilter(
        @Nullable UUID objective,
        @Nullable UUID keyResult,
        @Says("Who checked in.") @Nullable UUID person,
        @Says("About this day or later.") @Nullable LocalDate from,
        @Says("About this day or earlier.") @Nullable LocalDate to) {
    static CheckInFilter of(UUID keyResult) {
        return new CheckInFilter(null, keyResult, null, null, null);
    }
}
