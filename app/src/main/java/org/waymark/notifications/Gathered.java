package org.waymark.notifications;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one letter for each person of the news that wait for it. */
@Component
class Gathered {
    private final NoticeStore notices;
    private final LetterStore letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Gathered(NoticeStore notices, LetterStore letters, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isWaiting(UUID workspace) {
        return notices.isMailWaiting(workspace, clock.instant());
    }

    @Transactional
    public void write(UUID workspace) {
        var now = clock.instant();
        var waiting = notices.takeMail(workspace, now);
        if (waiting.isEmpty()) return;
        var fresh = waiting.stream()
                .collect(groupingBy(
                        NoticeStore.Waiting::person, mapping(one -> one.notice().value(), toList())))
                .entrySet()
                .stream()
                .map(one -> new LetterStore.Fresh(one.getKey(), new Letter.Content(one.getValue(), List.of()), null))
                .toList();
        var added = letters.add(workspace, Reason.Occasion.NEWS, now.toString(), fresh, now);
        events.publishEvent(new LettersMade(workspace, added.values().stream().collect(toMap(id -> id, _ -> now))));
    }
}
