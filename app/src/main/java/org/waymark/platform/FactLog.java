package org.waymark.platform;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Appends each fact to the history, in the transaction that made it true. */
@Component
class FactLog {
    private final Gathering<Fact> facts;

    FactLog(FactStore store) {
        facts = new Gathering<>(store::append);
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(Fact fact) {
        facts.add(fact);
    }
}
