package org.waymark.api.insights;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.Basis;

@Says("What a computed result rests on: the same engine makes the same of the same inputs.")
record BasisShown(
        @Says("The version of the methods that computed it.")
        Integer engine,

        @Says("A fingerprint of all that went in.") String inputs,
        Instant computedAt,

        @Says("The last day of the newest period that it knows; null: it knows none.") @Nullable
        LocalDate throughDay) {

    static BasisShown of(Basis basis) {
        return new BasisShown(basis.engine(), basis.inputs(), basis.computedAt(), basis.throughDay());
    }
}
