package org.waymark.web.kpis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A KPI in a tree as it is shown.
 *
 * @param level from 1
 * @param parts how many KPIs its formula names
 * @param share what its move did to the KPI above it: "−1.2 pts"; null where that is not known
 * @param tone of that: good, bad or nothing
 * @param below what it is made of, when it is unfolded
 */
public record KpiTreeRow(
        KpiLine line,
        int level,
        int parts,
        boolean computed,
        @Nullable String share,
        @Nullable String tone,
        @Nullable KpiTreeRows below) {
    /** Where its parts come from when it is unfolded. */
    public @Nullable String partsPath() {
        return parts == 0 ? null : line.path() + "/parts?level=" + (level + 1);
    }

    public boolean isOpen() {
        return below != null;
    }

    /** The page on which it stands unfolded, for browsers without scripts. */
    public String path() {
        return line.path() + "/tree";
    }

    public UUID id() {
        return line.id();
    }
}
