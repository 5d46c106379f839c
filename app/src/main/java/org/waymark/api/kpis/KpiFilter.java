package org.waymark.api.kpis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.kpis.KpiStanding;
import org.waymark.people.Level;

/** Which KPIs are asked for. */
record KpiFilter(
        @Says("Words of the name or category.") @Nullable String q,
        @Nullable UUID owner,
        @Says("Who reports its values.") @Nullable UUID measurer,
        @Nullable UUID team,
        @Nullable Level level,
        @Nullable String category,
        @Nullable KpiStanding standing,
        @Says("false when left out.") @Nullable Boolean archived,
        @Says("NAME when left out.") @Nullable Sort sort) {
    enum Sort {
        NAME,
        OLDEST
    }
}
