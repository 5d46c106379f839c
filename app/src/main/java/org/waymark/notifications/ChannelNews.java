package org.waymark.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.cycles.CycleClosed;
import org.waymark.insights.SignalRaised;
import org.waymark.notifications.Bulletin.Kind;
import org.waymark.platform.Past;

/** Has the channels told that hear of something. */
@Component
class ChannelNews {
    private final ChannelStore store;
    private final ApplicationEventPublisher events;

    ChannelNews(ChannelStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    @EventListener
    void on(SignalRaised event) {
        var signal = event.signal();
        var way = signal.way();
        var says = "signal." + signal.kind().name().toLowerCase(Locale.ROOT);
        tell(
                event.by().workspace(),
                Channel.Hears::signals,
                channel -> new Bulletin(
                        event.by().workspace(),
                        channel,
                        Kind.SIGNAL,
                        signal.kpi().value(),
                        says,
                        way == null ? "" : way.name()));
    }

    @EventListener
    void on(CycleClosed event) {
        cycle(event.by().workspace(), event.cycle().id().value(), "cycle.closed");
    }

    void cycle(UUID workspace, UUID cycle, String says) {
        tell(
                workspace,
                Channel.Hears::cycles,
                channel -> new Bulletin(workspace, channel, Kind.CYCLE, cycle, says, ""));
    }

    void digest(UUID workspace, LocalDate monday) {
        tell(
                workspace,
                Channel.Hears::digest,
                channel -> new Bulletin(workspace, channel, Kind.DIGEST, workspace, monday.toString(), ""));
    }

    private void tell(UUID workspace, Predicate<Channel.Hears> hears, Function<UUID, Bulletin> bulletin) {
        if (Past.moment().isPresent()) return;
        List<Bulletin> due = store.of(workspace).stream()
                .filter(channel -> hears.test(channel.hears()))
                .map(channel -> bulletin.apply(channel.id().value()))
                .toList();
        if (!due.isEmpty()) events.publishEvent(new Bulletin.Due(due));
    }
}
