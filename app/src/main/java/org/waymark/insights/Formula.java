package org.waymark.insights;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymark.kpis.Kpi;

/**
 * What a KPI is made of: an expression over other KPIs, which explains its values or makes them.
 *
 * @param text names KPIs by their ids
 * @param drivers the KPIs it names, each once, in their order
 */
public record Formula(
        Kpi.Id kpi, String text, FormulaMode mode, List<Kpi.Id> drivers, UUID setBy, Instant setAt, long version) {
    public Formula {
        drivers = List.copyOf(drivers);
        if (drivers.contains(kpi)) throw new IllegalArgumentException("A KPI is not made of itself: " + kpi);
    }

    public boolean computes() {
        return mode == FormulaMode.COMPUTES;
    }

    boolean saysAs(Formula other) {
        return text.equals(other.text) && mode == other.mode;
    }

    /** What a KPI is made of, nearest first, until there are as many as that. */
    static Set<Kpi.Id> below(Kpi.Id root, Map<Kpi.Id, Formula> all, int most) {
        var below = new LinkedHashSet<Kpi.Id>();
        var open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty() && below.size() < most) {
            var formula = all.get(open.remove());
            if (formula == null) continue;
            formula.drivers().stream().filter(below::add).forEach(open::add);
        }
        return below;
    }
}
