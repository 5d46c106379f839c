package org.waymark.web.kpis;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of one level of a KPI tree, with the way to those that do not stand there yet. */
public record KpiTreeRows(List<KpiTreeRow> rows, @Nullable More more) {
    public KpiTreeRows {
        rows = List.copyOf(rows);
    }

    public static KpiTreeRows all(List<KpiTreeRow> rows) {
        return new KpiTreeRows(rows, null);
    }

    /**
     * What is left of the parts of a KPI.
     *
     * @param level of their rows
     * @param shown how many stand before them
     */
    public record More(UUID above, int level, int shown, int left) {
        public int next() {
            return Math.min(left, KpiTreeParts.MORE);
        }

        public String partsPath() {
            return "/kpis/" + above + "/parts?level=" + level + "&from=" + shown;
        }

        /** The page with more of them, for browsers without scripts. */
        public String path() {
            return "/kpis/" + above + "/tree?parts=" + (shown + KpiTreeParts.MORE);
        }
    }
}
