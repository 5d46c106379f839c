package org.waymark.initiatives;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Today;
import org.waymark.objectives.CarriedOver;
import org.waymark.objectives.KeyResult;

/**
 * Unfinished initiatives of a key result that goes on in the next cycle serve it there too, and stand in its lane; what they served
 * stays readable.
 */
@Component
class GoingAlong {
    private final ServiceStore services;
    private final ClosedWorkStore closed;
    private final Today today;

    GoingAlong(ServiceStore services, ClosedWorkStore closed, Today today) {
        this.services = services;
        this.closed = closed;
        this.today = today;
    }

    @EventListener
    void on(CarriedOver event) {
        var workspace = event.by().workspace();
        var from = event.from().definition().cycle();
        var going = new LinkedHashMap<Initiative.Id, List<KeyResult.Id>>();
        event.keyResults().forEach((part, next) -> {
            if (!event.withWork().contains(part)) return;
            for (var one : services.of(workspace, part)) {
                if (!one.status().isOver())
                    going.computeIfAbsent(one.id(), _ -> new ArrayList<>()).add(next);
            }
        });
        if (going.isEmpty()) return;
        closed.keep(workspace, from, today.in(workspace), going.keySet());
        going.forEach((one, parts) -> parts.forEach(part -> services.add(event.by(), one, part, event.at())));
        closed.goOn(workspace, from, event.to().definition().cycle(), going.keySet());
    }
}
