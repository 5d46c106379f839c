package org.waymark.notifications;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On Friday afternoon, where the workspace lives, its rooms hear what moved: once. */
@Component
class ChannelDigests {
    private static final String KIND = "CHANNELS";

    private final ChannelQuery query;
    private final ChannelNews news;
    private final RoundStore rounds;
    private final Clock clock;

    ChannelDigests(ChannelQuery query, ChannelNews news, RoundStore rounds, Clock clock) {
        this.query = query;
        this.news = news;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isDue(UUID workspace) {
        return friday(workspace).isPresent();
    }

    @Transactional
    public void write(UUID workspace) {
        friday(workspace)
                .filter(friday -> rounds.done(workspace, KIND, friday, "", clock.instant()))
                .ifPresent(friday -> news.digest(workspace, monday(friday)));
    }

    /** The day whose digest is due and not written. */
    private Optional<LocalDate> friday(UUID workspace) {
        return new Slot(workspace, query.zoneOf(workspace), LocalTime.MIDNIGHT, Set.of(DayOfWeek.FRIDAY))
                .dueDay(Reason.Occasion.MOVED, clock.instant())
                .filter(friday -> !rounds.isDone(workspace, KIND, friday, ""));
    }

    private static LocalDate monday(LocalDate friday) {
        return friday.with(DayOfWeek.MONDAY);
    }
}
