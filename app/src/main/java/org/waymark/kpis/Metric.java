package org.waymark.kpis;

import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;

/**
 * How a KPI is measured.
 *
 * @param dueDays days after the end of a period until its value is expected
 */
public record Metric(Unit unit, Direction direction, Aggregation aggregation, Cadence cadence, int dueDays) {
    /** A share in percent is entered and kept as 12.5, not as 0.125. */
    double scale() {
        return unit.kind() == Unit.Kind.PERCENT ? 100 : 1;
    }
}
