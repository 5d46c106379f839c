package org.waymark.notifications;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Ids;

/** Reminds people of what is due, once: on its day, or on the next day on which they want to be reminded. */
@Component
class Reminders {
    private final OwedQuery owed;
    private final LetterStore letters;
    private final Teller teller;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Reminders(
            OwedQuery owed,
            LetterStore letters,
            Teller teller,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.owed = owed;
        this.letters = letters;
        this.teller = teller;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public void write(Round round, List<Recipient> recipients) {
        var workspace = round.slot().workspace();
        var byPerson = new HashMap<UUID, Recipient>();
        recipients.forEach(one -> byPerson.put(one.person(), one));
        var due = owed.of(workspace, byPerson.keySet(), round.slot().dayBefore(round.day()), round.day()).stream()
                .collect(groupingBy(Owed::person));
        var fresh = new ArrayList<LetterStore.Fresh>();
        due.forEach((person, what) -> fresh.add(letter(round, recipient(byPerson, person), what)));
        var added = letters.add(workspace, Reason.Occasion.REMINDER, round.day().toString(), fresh, clock.instant());
        tell(workspace, due, byPerson, added);
        var sent = new HashMap<Letter.Id, Instant>();
        for (var one : fresh) {
            var id = added.get(one.person());
            if (one.dropped() != null || id == null) continue;
            sent.put(
                    id,
                    recipient(byPerson, one.person())
                            .mailAt(clock.instant(), round.slot().zone()));
        }
        if (!sent.isEmpty()) events.publishEvent(new LettersMade(workspace, sent));
    }

    private static LetterStore.Fresh letter(Round round, Recipient recipient, List<Owed> due) {
        var mailed = due.stream()
                .filter(one -> recipient.way(one.reason()) == Way.MAIL)
                .toList();
        var content = Letter.Content.of(OwedSections.of(mailed, null));
        return new LetterStore.Fresh(recipient.person(), content, dropped(round, recipient, content));
    }

    /** On Mondays the digest of the week tells of all of it. */
    private static @Nullable String dropped(Round round, Recipient recipient, Letter.Content content) {
        if (content.isEmpty()) return "NO_MAIL";
        var isInDigest = round.day().getDayOfWeek() == DayOfWeek.MONDAY && recipient.way(Reason.WEEK) == Way.MAIL;
        return isInDigest ? "IN_DIGEST" : null;
    }

    /** Only whom nobody reminded yet: a round that was cut off begins again. */
    private void tell(
            UUID workspace, Map<UUID, List<Owed>> due, Map<UUID, Recipient> recipients, Map<UUID, Letter.Id> added) {
        var notices = added.keySet().stream()
                .flatMap(person -> due.getOrDefault(person, List.of()).stream())
                .filter(one -> recipient(recipients, one.person()).way(one.reason()) != Way.NONE)
                .map(one -> new NoticeStore.Fresh(notice(one), null))
                .toList();
        teller.tell(workspace, notices);
    }

    private Notice notice(Owed one) {
        return Notice.told(
                new Notice.Id(ids.next()),
                one.person(),
                one.reason(),
                one.says(),
                one.subject(),
                one.about(),
                null,
                one.data(),
                clock.instant());
    }

    private static Recipient recipient(Map<UUID, Recipient> recipients, UUID person) {
        return recipients.getOrDefault(person, new Recipient(person, Map.of(), null));
    }
}
