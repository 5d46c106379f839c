package org.waymark.initiatives;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.cycles.CycleClosed;
import org.waymark.cycles.CycleReopened;
import org.waymark.cycles.Today;

/** Work may go on after its cycle; the closed cycle shows for ever how it stood at the close. */
@Component
class ClosedWork {
    private final ClosedWorkStore store;
    private final Today today;

    ClosedWork(ClosedWorkStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    @EventListener
    void on(CycleClosed event) {
        var workspace = event.by().workspace();
        store.keep(workspace, event.cycle().id(), today.in(workspace));
    }

    @EventListener
    void on(CycleReopened event) {
        store.comeBack(event.by().workspace(), event.cycle().id());
    }
}
