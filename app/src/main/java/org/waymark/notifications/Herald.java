package org.waymark.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.platform.Fact;
import org.waymark.platform.Ids;
import org.waymark.platform.News;
import org.waymark.platform.Past;

/**
 * Tells people what happened, in the transaction that made it true. Whether they may see it is asked when they look, and again when
 * a letter is sent: what is shared later is told later, and what is taken away is not told any more.
 */
@Component
class Herald {
    private final NoticeStore store;
    private final ListenerQuery listeners;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    Herald(NoticeStore store, ListenerQuery listeners, Ids ids, ApplicationEventPublisher events) {
        this.store = store;
        this.listeners = listeners;
        this.ids = ids;
        this.events = events;
    }

    /** Nobody is told of what they did themselves, and everybody only once: for the first reason that fits. */
    void tell(Fact fact, Map<String, Object> data, Told... told) {
        tell(fact, fact.subject(), data, told);
    }

    /** As above, about another thing than the fact. */
    void tell(Fact fact, Fact.Subject subject, Map<String, Object> data, Told... told) {
        var heard = new HashSet<>(List.of(fact.by().person()));
        var notices = new ArrayList<NoticeStore.Fresh>();
        for (var one : told) {
            var persons = one.persons().stream().filter(heard::add).toList();
            for (var listener : listeners.of(fact.by().workspace(), persons, one.reason())) {
                if (listener.hears()) notices.add(fresh(fact, subject, data, one, listener));
            }
        }
        if (notices.isEmpty()) return;
        store.tell(fact.by().workspace(), notices);
        renew(fact.by().workspace(), persons(notices));
    }

    /** What is done needs no reminder: all who were told for this reason have read it. */
    void settle(Fact fact, Reason reason, UUID subject) {
        renew(fact.by().workspace(), store.settle(fact.by().workspace(), reason, subject, fact.at()));
    }

    /** Open pages of these people count anew. */
    private void renew(UUID workspace, Collection<UUID> persons) {
        if (persons.isEmpty()) return;
        events.publishEvent(new News.Computed(
                persons.stream().map(person -> Inbox.news(workspace, person)).toList()));
    }

    private NoticeStore.Fresh fresh(
            Fact fact, Fact.Subject subject, Map<String, Object> data, Told told, Listener listener) {
        var by = fact.by().isWaymark() ? null : fact.by().person();
        var notice = new Notice(
                new Notice.Id(ids.next()),
                listener.person(),
                told.reason(),
                told.says(),
                subject,
                fact.about(),
                by,
                1,
                data,
                fact.at(),
                null);
        // nobody writes letters about the past of the demo world
        return new NoticeStore.Fresh(notice, Past.moment().isPresent() ? null : listener.mailAt(fact.at()));
    }

    private static List<UUID> persons(List<NoticeStore.Fresh> notices) {
        return notices.stream().map(one -> one.notice().person()).distinct().toList();
    }
}
