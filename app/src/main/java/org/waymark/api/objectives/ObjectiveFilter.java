package org.waymark.api.objectives;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Status;
import org.waymark.people.Level;

/** Which objectives are asked for. */
record ObjectiveFilter(
        @Says("Words of the title.") @Nullable String q,

        @Says("Its id, or its slug as in 2026-q4.") @Nullable
        String cycle,

        @Nullable UUID owner,
        @Nullable UUID team,
        @Nullable Level level,
        Objective.@Nullable Kind kind,
        @Nullable Status status,
        @Nullable String tag,

        @Says("true: drafts only; false: published ones only; both when left out.") @Nullable
        Boolean draft,

        @Says("false when left out.") @Nullable Boolean archived,
        @Says("OLDEST when left out.") @Nullable Sort sort) {
    enum Sort {
        OLDEST,
        TITLE
    }
}
