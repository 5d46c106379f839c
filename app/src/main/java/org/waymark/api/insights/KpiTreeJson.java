package org.waymark.api.insights;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.kpis.KpiStanding;

/** KPIs in trees, as they are shown. */
final class KpiTreeJson {
    private KpiTreeJson() {}

    @Says("A KPI in a tree.")
    record KpiNodeShown(
            UUID id,
            String name,
            @Says("A formula makes its values.") Boolean computed,
            @Says("How many KPIs its formula names.") Integer parts,
            @Nullable LocalDate latestDay,
            @Nullable Double latestValue,
            KpiStanding standing,

            @Says(
                    "What its move did to the KPI above it over a year, in the unit of that one; null where that is not known.")
            @Nullable
            Double share) {}
}
