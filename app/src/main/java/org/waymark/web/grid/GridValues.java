package org.waymark.web.grid;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Gathers the values of the grid as the driver gives them: 18,000 records with a converted id and day each took longer than all the rest
 * of the answer. Rows of the same KPI come together.
 */
final class GridValues {
    private final Map<UUID, Map<LocalDate, GridRow.Value>> known = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private String last = "";
    private Map<LocalDate, GridRow.Value> row = new HashMap<>();

    void add(String kpi, String day, double value, boolean noted) {
        if (!kpi.equals(last)) {
            last = kpi;
            row = known.computeIfAbsent(UUID.fromString(kpi), _ -> new HashMap<>());
        }
        row.put(days.computeIfAbsent(day, LocalDate::parse), new GridRow.Value(value, noted));
    }

    Map<LocalDate, GridRow.Value> of(UUID kpi) {
        return known.getOrDefault(kpi, Map.of());
    }
}
