package org.waymark.connectors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waymark.kpis.Kpi;
import org.waymark.people.Folding;

/** The KPIs that somebody may see, by name and by id. */
final class KpiNames {
    private final Map<String, List<Found>> byName = new HashMap<>();
    private final Map<String, Found> byId = new HashMap<>();

    KpiNames(Collection<Found> kpis) {
        for (var kpi : kpis) {
            byName.computeIfAbsent(Folding.fold(kpi.name()), _ -> new ArrayList<>())
                    .add(kpi);
            byId.put(kpi.kpi().value().toString(), kpi);
        }
    }

    Optional<Found> of(Kpi.Id id) {
        return Optional.ofNullable(byId.get(id.value().toString()));
    }

    /** All that are called so, or the one of this id. */
    List<Found> called(String nameOrId) {
        var named = byName.getOrDefault(Folding.fold(nameOrId), List.of());
        if (!named.isEmpty()) return named;
        return Optional.ofNullable(byId.get(nameOrId.toLowerCase(Locale.ROOT))).stream()
                .toList();
    }
}
