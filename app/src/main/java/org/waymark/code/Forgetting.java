package org.waymark.code;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.cycles.CycleDeleted;

/** The key of what is gone is free for another one. Cycles are all that ever goes. */
@Component
class Forgetting {
    private final KeyStore store;

    Forgetting(KeyStore store) {
        this.store = store;
    }

    @EventListener
    void on(CycleDeleted deleted) {
        store.forget(deleted.by().workspace(), deleted.cycle().id().value());
    }
}
