package org.waymark.web.grid;

import java.util.List;
import org.waymark.measure.Cadence;

/**
 * The grid as far as it is read at once.
 *
 * @param lines those that are shown, of those that the filter asks for
 * @param head what is known of the filter, beside the lines
 */
public record Grid(GridSpan span, List<GridLine> lines, GridTally tally, GridQuery.Head head) {
    /** How many KPIs have a cadence. */
    public record Rhythm(Cadence cadence, int kpis) {}

    public Grid {
        lines = List.copyOf(lines);
    }
}
