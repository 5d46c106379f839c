package org.waymark.cycles;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.people.WorkspaceFounded;

/** Gives a new workspace its first cycles, so that there is a current one from the first minute. */
@Component
class FirstCycles {
    private final Cycles cycles;

    FirstCycles(Cycles cycles) {
        this.cycles = cycles;
    }

    @EventListener
    void on(WorkspaceFounded event) {
        cycles.found(event.by());
    }
}
