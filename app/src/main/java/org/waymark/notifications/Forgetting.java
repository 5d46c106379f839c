package org.waymark.notifications;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what was read long ago, letters that are gone, and rooms that were disconnected: the facts themselves stay in the history. */
@Component
class Forgetting {
    private static final Duration KEPT = Duration.ofDays(90);

    private final ForgettingStore store;
    private final ChannelStore channels;
    private final Clock clock;

    Forgetting(ForgettingStore store, ChannelStore channels, Clock clock) {
        this.store = store;
        this.channels = channels;
        this.clock = clock;
    }

    @Transactional
    public void forget() {
        store.forget(clock.instant().minus(KEPT));
        channels.forgetRemovedBefore(clock.instant().minus(Channels.KEPT));
    }
}
