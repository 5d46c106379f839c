package org.waymark.objectives;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Measurement;

/**
 * The measurements of KPIs that key results borrow.
 *
 * @param known by KPI, oldest first; may begin earlier than a key result needs
 */
record Borrowed(Map<Kpi.Id, List<Measurement>> known) {
    static final Borrowed NOTHING = new Borrowed(Map.of());

    Borrowed {
        known = Map.copyOf(known);
    }

    /** Those of the period, and the one before it that still counted when it began. */
    List<Measurement> by(KeyResult.Definition definition) {
        var kpi = definition.kpi();
        if (kpi == null) return List.of();
        var all = known.getOrDefault(kpi, List.of());
        LocalDate start = definition.period().start();
        var earlier = all.stream().filter(m -> m.day().isBefore(start)).count();
        return all.stream().skip(Math.max(0, earlier - 1)).toList();
    }
}
