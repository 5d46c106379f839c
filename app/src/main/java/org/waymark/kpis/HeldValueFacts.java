package org.waymark.kpis;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.kpis.HeldValue.State;
import org.waymark.kpis.HeldValuesChanged.Change;
import org.waymark.platform.Actor;

/** Tells what became of held values: one fact for each KPI. */
@Component
class HeldValueFacts {
    private final HeldValueStore store;
    private final ApplicationEventPublisher events;

    HeldValueFacts(HeldValueStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** @param asked who is asked to approve them, where they wait */
    void tell(
            Actor actor,
            Instant at,
            Change change,
            List<HeldValue> values,
            Map<Kpi.Id, Kpi> found,
            Map<Kpi.Id, Set<UUID>> asked) {
        var byKpi = values.stream().collect(groupingBy(HeldValue::kpi, LinkedHashMap::new, Collectors.toList()));
        var waits = store.open(actor.workspace(), byKpi.keySet()).stream()
                .filter(one -> one.state() == State.WAITING)
                .map(HeldValue::kpi)
                .collect(Collectors.toSet());
        byKpi.forEach((id, its) -> events.publishEvent(new HeldValuesChanged(
                actor,
                at,
                Objects.requireNonNull(found.get(id)),
                change,
                its,
                waits.contains(id),
                asked.getOrDefault(id, Set.of()))));
    }
}
