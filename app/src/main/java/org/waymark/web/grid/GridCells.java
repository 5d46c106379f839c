package org.waymark.web.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Refused;
import org.waymark.web.Form;

/** Some cells of the grid: of each KPI the last days of the periods. */
record GridCells(Map<Kpi.Id, Set<LocalDate>> days) {
    /** As pairs: the first KPI with the first day, the second with the second. */
    static GridCells of(Form form) {
        var kpis = form.ids("kpis");
        var days = form.days("days");
        form.refuseIfBroken();
        var cells = new LinkedHashMap<Kpi.Id, Set<LocalDate>>();
        for (int at = 0; at < Math.min(kpis.size(), days.size()); at++) {
            cells.computeIfAbsent(new Kpi.Id(kpis.get(at)), _ -> new TreeSet<>())
                    .add(days.get(at));
        }
        if (cells.isEmpty()) throw new Refused.Invalid("kpis", "", "no.grid.empty");
        return new GridCells(cells);
    }

    List<UUID> kpis() {
        return days.keySet().stream().map(Kpi.Id::value).toList();
    }

    int count() {
        return days.values().stream().mapToInt(Set::size).sum();
    }

    /**
     * The fields that {@link #of} reads, and when something was done to them.
     *
     * @param at in microseconds since 1970
     */
    Map<String, List<String>> fields(long at) {
        var kpis = new ArrayList<String>();
        var ends = new ArrayList<String>();
        days.forEach((kpi, its) -> its.forEach(day -> {
            kpis.add(kpi.value().toString());
            ends.add(day.toString());
        }));
        return Map.of("kpis", kpis, "days", ends, "at", List.of(Long.toString(at)));
    }
}
