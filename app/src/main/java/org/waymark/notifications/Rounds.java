package org.waymark.notifications;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes reminders and digests where it is time for them, and news that were gathered. Each batch of people is one transaction that
 * writes down whom it wrote to, so a round that was cut off goes on where it was, on whatever program is left.
 */
@Component
public class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int BATCH = 200;

    /** Before reminders: on Mondays the digest tells of what is due, and no second letter does. */
    private static final List<Reason.Occasion> ORDER =
            List.of(Reason.Occasion.WEEK, Reason.Occasion.MOVED, Reason.Occasion.REMINDER);

    private final SlotQuery slots;
    private final RoundStore store;
    private final Reminders reminders;
    private final WeekDigests week;
    private final MovedDigests moved;
    private final Gathered gathered;
    private final Beginnings beginnings;
    private final ChannelDigests channels;
    private final Clock clock;

    Rounds(
            SlotQuery slots,
            RoundStore store,
            Reminders reminders,
            WeekDigests week,
            MovedDigests moved,
            Gathered gathered,
            Beginnings beginnings,
            ChannelDigests channels,
            Clock clock) {
        this.slots = slots;
        this.store = store;
        this.reminders = reminders;
        this.week = week;
        this.moved = moved;
        this.gathered = gathered;
        this.beginnings = beginnings;
        this.channels = channels;
        this.clock = clock;
    }

    /** Whether {@link #go} has anything to do. Only reads. */
    public boolean areDue() {
        var all = slots.slots();
        return ORDER.stream().anyMatch(occasion -> due(all, occasion).findAny().isPresent())
                || workspaces(all)
                        .anyMatch(workspace -> !beginnings.due(workspace).isEmpty()
                                || gathered.isWaiting(workspace)
                                || channels.isDue(workspace));
    }

    /** Does nothing where nothing is due, so it may be called as often as one likes. */
    public void go() {
        var all = slots.slots();
        for (var occasion : ORDER) due(all, occasion).forEach(this::go);
        workspaces(all).forEach(workspace -> {
            beginnings.due(workspace).forEach(cycle -> beginnings.tell(workspace, cycle));
            if (gathered.isWaiting(workspace)) gathered.write(workspace);
            channels.write(workspace);
        });
    }

    private static Stream<UUID> workspaces(List<Slot> all) {
        return all.stream().map(Slot::workspace).distinct();
    }

    private Stream<Round> due(List<Slot> all, Reason.Occasion occasion) {
        return all.stream()
                .flatMap(slot ->
                        slot.dueDay(occasion, clock.instant()).map(day -> new Round(occasion, slot, day)).stream())
                .filter(round -> !isDone(round));
    }

    private boolean isDone(Round round) {
        return store.isDone(
                round.slot().workspace(),
                round.occasion().name(),
                round.day(),
                round.slot().key());
    }

    /** @return how many were looked at */
    int go(Round round) {
        var movements = round.occasion() == Reason.Occasion.MOVED ? moved.movements(round) : Movements.NONE;
        int seen = 0;
        @Nullable UUID after = null;
        while (true) {
            var persons = slots.recipients(round.slot(), after, BATCH);
            if (persons.isEmpty()) break;
            switch (round.occasion()) {
                case REMINDER -> reminders.write(round, persons);
                case WEEK -> week.write(round, persons);
                case MOVED -> moved.write(round, persons, movements);
                case NEWS -> throw new IllegalArgumentException("News go out as they come, not in rounds");
            }
            seen += persons.size();
            after = persons.getLast().person();
        }
        store.done(
                round.slot().workspace(),
                round.occasion().name(),
                round.day(),
                round.slot().key(),
                clock.instant());
        LOG.info("Round {} of {}: {} people", round.occasion(), round.day(), seen);
        return seen;
    }
}
