package org.waymark.initiatives;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.objectives.CarriedOver;
import org.waymark.objectives.KeyResult;

/** Unfinished initiatives of a key result that goes on in the next cycle serve it there too; what they served stays readable. */
@Component
class GoingAlong {
    private final ServiceStore services;

    GoingAlong(ServiceStore services) {
        this.services = services;
    }

    @EventListener
    void on(CarriedOver event) {
        event.keyResults().forEach((from, to) -> {
            if (event.withWork().contains(from)) go(event, from, to);
        });
    }

    private void go(CarriedOver event, KeyResult.Id from, KeyResult.Id to) {
        services.of(event.by().workspace(), from).stream()
                .filter(one -> one.status() != Status.DONE && one.status() != Status.DROPPED)
                .forEach(one -> services.add(event.by(), one.id(), to, event.at()));
    }
}
