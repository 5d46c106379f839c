package org.waymark.planning;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.cycles.CycleDeleted;

/** A cycle that goes takes its ticks and publications with it; with an objective in it it does not go. */
@Component
class DeletedCycles {
    private final TickStore ticks;
    private final PublicationStore publications;

    DeletedCycles(TickStore ticks, PublicationStore publications) {
        this.ticks = ticks;
        this.publications = publications;
    }

    @EventListener
    void on(CycleDeleted event) {
        ticks.forget(event.by().workspace(), event.cycle().id());
        publications.forget(event.by().workspace(), event.cycle().id());
    }
}
