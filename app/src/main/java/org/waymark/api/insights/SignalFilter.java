package org.waymark.api.insights;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.Signal;
import org.waymark.insights.Way;

/** Which signals are asked for. */
record SignalFilter(
        @Nullable UUID kpi,

        @Says("true: those that last; false: those that are over; both when left out.") @Nullable
        Boolean open,

        @Says("true: those that people are told of; false: the others; both when left out.") @Nullable
        Boolean announced,

        Signal.@Nullable Kind kind,
        @Nullable Way way,

        @Says("NEWEST when left out; RAREST: first what noise does least often.") @Nullable
        Sort sort) {
    enum Sort {
        NEWEST,
        RAREST
    }
}
