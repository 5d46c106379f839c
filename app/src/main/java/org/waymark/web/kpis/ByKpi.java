package org.waymark.web.kpis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Gathers values of many KPIs as the driver gives them: records with a converted id and day each took longer than all the rest of an
 * answer. Fast where rows of the same KPI come together.
 *
 * @param <V> the values of one KPI
 */
public final class ByKpi<V> {
    private final Supplier<V> none;
    private final Map<UUID, V> known = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private String last = "";
    private V values;

    /** @param none what a KPI without any has */
    public ByKpi(Supplier<V> none) {
        this.none = none;
        this.values = none.get();
    }

    /** The values of the KPI of a row, to add to. */
    public V values(String kpi) {
        if (!kpi.equals(last)) {
            last = kpi;
            values = known.computeIfAbsent(UUID.fromString(kpi), _ -> none.get());
        }
        return values;
    }

    public LocalDate day(String text) {
        return days.computeIfAbsent(text, LocalDate::parse);
    }

    public V of(UUID kpi) {
        var its = known.get(kpi);
        return its == null ? none.get() : its;
    }
}
