package org.waymark.api.objectives;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.objectives.Status;

/** Which key results are asked for. */
record KeyResultFilter(
        @Says("Words of the title.") @Nullable String q,

        @Says("The id of the cycle of its objective, or its slug as in 2026-q4.") @Nullable
        String cycle,

        @Nullable UUID owner,
        @Says("The team of its objective.") @Nullable UUID team,
        @Says("The KPI that it borrows.") @Nullable UUID kpi,
        @Nullable Status status,

        @Says("Those whose next check-in is due on this day or before.") @Nullable
        LocalDate dueBy,

        @Says("true: of drafts only; false: of published objectives only; both when left out.") @Nullable
        Boolean draft,

        @Says("false when left out; false leaves out those of archived objectives as well.") @Nullable
        Boolean archived,

        @Says("OLDEST when left out.") @Nullable Sort sort) {
    enum Sort {
        OLDEST,
        NEXT_CHECK_IN
    }
}
