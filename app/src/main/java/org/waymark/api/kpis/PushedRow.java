package org.waymark.api.kpis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;

@Says("A value as a program sends it: an object in a list, on a line of its own, or a line of CSV.")
record PushedRow(
        @Says("May be left out with a token for one KPI.") @Nullable
        UUID kpi,

        @Says("Any day of the period that the value is of; today when left out.") @Nullable
        LocalDate day,

        @Says("May be left out where numerator and denominator say it.") @Nullable
        Double value,

        @Nullable Double numerator,
        @Nullable Double denominator,

        @Says("What is to be known about it; for a restated value, why.") @Nullable
        String note) {

    static final List<String> FIELDS = Arrays.stream(PushedRow.class.getRecordComponents())
            .map(component -> component.getName())
            .toList();
}
