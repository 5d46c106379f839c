package org.waymark.notifications;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.platform.News;

/** Puts notices into inboxes, and lets open pages of their people count anew. */
@Component
class Teller {
    private final NoticeStore store;
    private final ApplicationEventPublisher events;

    Teller(NoticeStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    void tell(UUID workspace, List<NoticeStore.Fresh> notices) {
        if (notices.isEmpty()) return;
        store.tell(workspace, notices);
        renew(workspace, notices.stream().map(one -> one.notice().person()).toList());
    }

    void renew(UUID workspace, Collection<UUID> persons) {
        if (persons.isEmpty()) return;
        events.publishEvent(new News.Computed(persons.stream()
                .distinct()
                .map(person -> Inbox.news(workspace, person))
                .toList()));
    }
}
