package org.waymark.api.notifications;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.notifications.Inbox;
import org.waymark.notifications.Notice;
import org.waymark.platform.Actor;

/** Inbox: what the person of the token was told. */
@Controller
@RequestMapping("/api/v1/inbox")
class InboxResource {
    private final Inbox inbox;
    private final NoticeResourceQuery query;

    InboxResource(Inbox inbox, NoticeResourceQuery query) {
        this.inbox = inbox;
        this.query = query;
    }

    @Says("List what you were told, newest first")
    @GetMapping
    Answer<Listing<NoticeShown>> list(Actor actor, @Asked NoticeFilter filter, Paging paging) {
        return Answer.of(query.list(actor, filter, paging));
    }

    @Says("Get a notice")
    @GetMapping("/{id}")
    Answer<NoticeShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(NoticeShown.of(inbox.get(actor, new Notice.Id(id))));
    }

    @Says("Mark a notice read")
    @PutMapping("/{id}/reading")
    Answer<Void> read(Actor actor, @PathVariable UUID id) {
        inbox.read(actor, new Notice.Id(id));
        return Answer.done();
    }

    @Says("Mark a notice unread")
    @DeleteMapping("/{id}/reading")
    Answer<Void> unread(Actor actor, @PathVariable UUID id) {
        inbox.unread(actor, new Notice.Id(id));
        return Answer.done();
    }

    @Says("Mark all that you were told read")
    @PutMapping("/reading")
    Answer<Void> readAll(Actor actor) {
        inbox.readAll(actor);
        return Answer.done();
    }
}
