package org.waymark.notifications;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.CycleClosed;
import org.waymark.cycles.CycleReopened;
import org.waymark.platform.Fact;

/** Cycles: everybody hears when one begins, is closed or opens again. */
@Component
class CycleNews {
    private final Herald herald;
    private final ListenerQuery listeners;

    CycleNews(Herald herald, ListenerQuery listeners) {
        this.herald = herald;
        this.listeners = listeners;
    }

    @EventListener
    void on(CycleClosed event) {
        tell(event, event.cycle(), "cycle.closed");
    }

    @EventListener
    void on(CycleReopened event) {
        tell(event, event.cycle(), "cycle.reopened");
    }

    private void tell(Fact fact, Cycle cycle, String says) {
        var everybody = listeners.everybody(fact.by().workspace());
        herald.tell(fact, Map.of("title", cycle.name()), Told.of(Reason.CYCLE, says, everybody));
    }
}
