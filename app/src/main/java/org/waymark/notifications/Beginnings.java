package org.waymark.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Fact;
import org.waymark.platform.Ids;

/** Tells everybody of a cycle that begins today: time alone makes that true, so there is no fact of it. */
@Component
class Beginnings {
    private static final String KIND = "CYCLE";
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final BeginningQuery query;
    private final ListenerQuery listeners;
    private final RoundStore rounds;
    private final Teller teller;
    private final ChannelNews channels;
    private final Ids ids;
    private final Clock clock;

    Beginnings(
            BeginningQuery query,
            ListenerQuery listeners,
            RoundStore rounds,
            Teller teller,
            ChannelNews channels,
            Ids ids,
            Clock clock) {
        this.query = query;
        this.listeners = listeners;
        this.rounds = rounds;
        this.teller = teller;
        this.channels = channels;
        this.ids = ids;
        this.clock = clock;
    }

    /** Cycles that began this morning where nobody was told yet. */
    @Transactional(readOnly = true)
    public List<BeginningQuery.Beginning> due(UUID workspace) {
        return query.beginning(workspace, clock.instant()).stream()
                .filter(this::isMorningOf)
                .filter(cycle -> !rounds.isDone(
                        workspace, KIND, cycle.start(), cycle.id().toString()))
                .toList();
    }

    private boolean isMorningOf(BeginningQuery.Beginning cycle) {
        var local = clock.instant().atZone(ZoneId.of(cycle.zone()));
        return local.toLocalDate().equals(cycle.start()) && !local.toLocalTime().isBefore(MORNING);
    }

    @Transactional
    public void tell(UUID workspace, BeginningQuery.Beginning cycle) {
        var now = clock.instant();
        if (rounds.done(workspace, KIND, cycle.start(), cycle.id().toString(), now)) {
            tell(workspace, cycle, now);
            channels.cycle(workspace, cycle.id(), "cycle.started");
        }
    }

    private void tell(UUID workspace, BeginningQuery.Beginning cycle, Instant now) {
        var subject = new Fact.Subject("cycle", cycle.id());
        var data = Map.<String, Object>of("title", cycle.name());
        var notices = listeners.of(workspace, listeners.everybody(workspace), Reason.CYCLE).stream()
                .filter(Listener::hears)
                .map(one -> new NoticeStore.Fresh(
                        Notice.told(
                                new Notice.Id(ids.next()),
                                one.person(),
                                Reason.CYCLE,
                                "cycle.started",
                                subject,
                                null,
                                null,
                                data,
                                now),
                        one.mailAt(now)))
                .toList();
        teller.tell(workspace, notices);
    }
}
