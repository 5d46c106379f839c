package org.waymark.kpis;

import java.util.UUID;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;
import org.waymark.people.Holder;
import org.waymark.people.Level;

/** KPIs that tests wish for. */
final class Examples {
    private Examples() {}

    /** Turnover in percent by month: lower is better, due five days after the month. */
    static KpiWish turnover(UUID owner) {
        return turnover(new Holder(Level.COMPANY, owner, null), null);
    }

    static KpiWish turnover(Holder holder, UUID measurer) {
        return wish(
                "Employee turnover", holder, measurer, monthly(Unit.Kind.PERCENT, Direction.LOWER, Aggregation.LAST));
    }

    /** Conversion rate by month, made of sales and visits. */
    static KpiWish conversion(UUID owner) {
        var metric = monthly(Unit.Kind.PERCENT, Direction.HIGHER, Aggregation.RATIO);
        return wish("Conversion rate", new Holder(Level.COMPANY, owner, null), null, metric);
    }

    static KpiWish.MetricWish monthly(Unit.Kind unit, Direction direction, Aggregation aggregation) {
        return new KpiWish.MetricWish(unit, "%", 1, direction, aggregation, Cadence.MONTHLY, 5);
    }

    static KpiWish wish(String name, Holder holder, UUID measurer, KpiWish.MetricWish metric) {
        return new KpiWish(name, Card.EMPTY, holder, measurer, "People", Indicator.LAG, metric, 5);
    }
}
