package org.waymark.platform;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Appends each fact to the history, in the transaction that made it true. */
@Component
class FactLog {
    private final FactStore store;

    FactLog(FactStore store) {
        this.store = store;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(Fact fact) {
        store.append(fact);
    }
}
