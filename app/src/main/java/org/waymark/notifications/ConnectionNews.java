package org.waymark.notifications;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.connectors.PullEnded;

/** Connections that gave up: whoever set one up is told, and need not look any more once it came through again. */
@Component
class ConnectionNews {
    private final Herald herald;

    ConnectionNews(Herald herald) {
        this.herald = herald;
    }

    @EventListener
    void on(PullEnded event) {
        if (event.failed()) {
            herald.tell(
                    event,
                    Map.of("title", event.connection().name()),
                    Told.of(
                            Reason.CONNECTION,
                            event.kind(),
                            List.of(event.connection().owner())));
        } else {
            herald.settle(event, Reason.CONNECTION, event.connection().id().value());
        }
    }
}
