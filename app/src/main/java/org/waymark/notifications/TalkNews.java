package org.waymark.notifications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.talk.CheckInAcknowledged;
import org.waymark.talk.CommentMade;
import org.waymark.talk.Follows;
import org.waymark.talk.HelpAsked;
import org.waymark.talk.HelpEnded;
import org.waymark.talk.Place;
import org.waymark.talk.Subject;

/** What people said to each other, asked and acknowledged. The words themselves stay where they can be removed. */
@Component
class TalkNews {
    private final Herald herald;
    private final Follows follows;
    private final TalkQuery talk;

    TalkNews(Herald herald, Follows follows, TalkQuery talk) {
        this.herald = herald;
        this.follows = follows;
        this.talk = talk;
    }

    @EventListener
    void on(CommentMade event) {
        var workspace = event.by().workspace();
        var data = data(event.place());
        data.put("comment", event.comment().id().value().toString());
        herald.tell(
                event,
                data,
                Told.of(Reason.MENTION, "mention", event.mentioned()),
                Told.of(Reason.REPLY, "reply", talk.authorsOf(workspace, event.comment())),
                Told.of(
                        Reason.COMMENT,
                        "comment",
                        follows.followersOf(workspace, event.place().subject())));
    }

    @EventListener
    void on(HelpAsked event) {
        var data = data(event.place());
        data.put("excerpt", event.request().need());
        herald.tell(
                event,
                data,
                Told.of(Reason.HELP, "help", List.of(event.request().askedOf())));
    }

    @EventListener
    void on(HelpEnded event) {
        var end = event.request().end();
        if (end == null) return;
        var subject = event.subject().id();
        herald.settle(event, Reason.HELP, subject);
        switch (end.outcome()) {
            case GIVEN -> {
                var data = data(event.place());
                data.put("excerpt", end.answer());
                herald.tell(
                        event,
                        data,
                        Told.of(
                                Reason.REPLY,
                                "help.given",
                                List.of(event.request().askedBy())));
            }
            case WITHDRAWN -> {}
        }
    }

    @EventListener
    void on(CheckInAcknowledged event) {
        if (!event.stands()) return;
        var reporters = talk.reportersOf(event.by().workspace(), event.subject().id());
        herald.tell(event, data(event.place()), Told.of(Reason.ACKNOWLEDGED, "acknowledged", reporters));
    }

    /** A check-in stands on the page of its key result. */
    private static Map<String, Object> data(Place place) {
        var data = new HashMap<String, Object>(Map.of("title", place.title()));
        if (place.subject().kind() == Subject.Kind.CHECK_IN) {
            place.rungs().stream()
                    .map(Place.Rung::subject)
                    .filter(subject -> subject.kind() == Subject.Kind.KEY_RESULT)
                    .findFirst()
                    .ifPresent(keyResult -> data.put("in", keyResult.id().toString()));
        }
        return data;
    }
}
