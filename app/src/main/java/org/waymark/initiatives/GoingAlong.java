package org.waymark.initiatives;

import java.util.LinkedHashSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Today;
import org.waymark.objectives.CarriedOver;

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
        var going = new LinkedHashSet<Initiative.Id>();
        event.keyResults().forEach((from, to) -> {
            if (!event.withWork().contains(from)) return;
            for (var one : services.of(workspace, from)) {
                if (one.status().isOver()) continue;
                services.add(event.by(), one.id(), to, event.at());
                going.add(one.id());
            }
        });
        if (going.isEmpty()) return;
        var from = event.from().definition().cycle();
        var to = event.to().definition().cycle();
        closed.goOn(workspace, from, to, today.in(workspace), going);
    }
}
