package org.waymark.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down digests, one for each person of a batch who wants it and has something in it. */
@Component
class Digests {
    private final LetterStore letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Digests(LetterStore letters, ApplicationEventPublisher events, Clock clock) {
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    void write(
            Round round,
            Reason reason,
            List<Recipient> recipients,
            Function<Recipient, List<Letter.Section>> sections) {
        var now = clock.instant();
        var mailAt = new HashMap<UUID, Instant>();
        var fresh = new ArrayList<LetterStore.Fresh>();
        for (var recipient : recipients) {
            if (recipient.way(reason) != Way.MAIL) continue;
            var content = Letter.Content.of(sections.apply(recipient));
            if (content.isEmpty()) continue;
            fresh.add(new LetterStore.Fresh(recipient.person(), content, null));
            mailAt.put(recipient.person(), recipient.mailAt(now, round.slot().zone()));
        }
        if (fresh.isEmpty()) return;
        var workspace = round.slot().workspace();
        var added = letters.add(workspace, round.occasion(), round.day().toString(), fresh, now);
        var made = new HashMap<Letter.Id, Instant>();
        added.forEach((person, letter) -> made.put(letter, mailAt.getOrDefault(person, now)));
        if (!made.isEmpty()) events.publishEvent(new LettersMade(workspace, made));
    }
}
