package org.waymark.analytics.expression;

import java.util.Map;
import java.util.Objects;

/** What became of checking a formula against its KPIs: the unit of its values, or a mistake. */
public sealed interface Derived permits Dimension, Mistake {
    /** What a formula has to know of a KPI. */
    record Kpi(Dimension unit, Grain grain) {}

    /**
     * Checks that every KPI is there, that none has longer periods than the formula, and that only like is added to like.
     *
     * @param grain of the periods of the formula
     */
    static Derived of(Formula formula, Grain grain, Map<String, Kpi> kpis) {
        for (var reference : Formula.references(formula.expression()).toList()) {
            var kpi = kpis.get(reference.id());
            if (kpi == null) return Mistake.of(Mistake.Kind.UNKNOWN_KPI, reference.at(), reference.id());
            if (grain.isFinerThan(kpi.grain()))
                return Mistake.of(Mistake.Kind.LONGER_PERIODS, reference.at(), reference.id());
        }
        try {
            return new Units(id -> Objects.requireNonNull(kpis.get(id)).unit())
                    .of(formula.expression())
                    .dimension();
        } catch (Stop stop) {
            return stop.mistake;
        }
    }
}
