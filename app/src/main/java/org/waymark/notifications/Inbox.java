package org.waymark.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;
import org.waymark.platform.News;
import org.waymark.platform.Refused;

/** What a person was told, read or not yet. No fact: nobody's history is made of it. */
@Service
public class Inbox {
    private final NoticeStore store;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inbox(NoticeStore store, Access access, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** The name of somebody's inbox, for open pages of that person alone. */
    public static News news(UUID workspace, UUID person) {
        return new News(workspace, new Fact.Subject("inbox", person), null);
    }

    @Transactional(readOnly = true)
    public Notice get(Actor actor, Notice.Id id) {
        access.require(actor, Action.READ);
        return store.find(actor, id).orElseThrow(() -> new Refused.Missing("notice"));
    }

    @Transactional
    public Notice read(Actor actor, Notice.Id id) {
        return mark(actor, id, clock.instant());
    }

    @Transactional
    public Notice unread(Actor actor, Notice.Id id) {
        return mark(actor, id, null);
    }

    /** @return how many were unread */
    @Transactional
    public int readAll(Actor actor) {
        access.require(actor, Action.KEEP_OWN);
        int read = store.readAll(actor.workspace(), actor.person(), clock.instant());
        renew(actor);
        return read;
    }

    private Notice mark(Actor actor, Notice.Id id, @Nullable Instant readAt) {
        access.require(actor, Action.KEEP_OWN);
        var notice = store.find(actor, id).orElseThrow(() -> new Refused.Missing("notice"));
        if (notice.isRead() == (readAt != null)) return notice;
        store.read(actor.workspace(), actor.person(), id, readAt);
        renew(actor);
        return store.find(actor, id).orElseThrow(() -> new Refused.Missing("notice"));
    }

    private void renew(Actor actor) {
        events.publishEvent(new News.Computed(List.of(news(actor.workspace(), actor.person()))));
    }
}
