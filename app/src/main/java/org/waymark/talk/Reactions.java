package org.waymark.talk;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.talk.ReactionChanged.Change;

/** Keeps who reacted to what: each person once with each sign. To react twice, or to take back what is not there, changes nothing. */
@Service
public class Reactions {
    private final ReactionStore store;
    private final SubjectQuery subjects;
    private final Comments comments;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reactions(
            ReactionStore store,
            SubjectQuery subjects,
            Comments comments,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.subjects = subjects;
        this.comments = comments;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public void react(Actor actor, Subject subject, Reaction.Kind kind) {
        react(actor, subject, null, kind);
    }

    @Transactional
    public void react(Actor actor, Comment.Id id, Reaction.Kind kind) {
        var comment = comments.get(actor, id);
        comment.requireInSight();
        react(actor, comment.on(), comment, kind);
    }

    @Transactional
    public void takeBack(Actor actor, Subject subject, Reaction.Kind kind) {
        takeBack(actor, subject, null, kind);
    }

    @Transactional
    public void takeBack(Actor actor, Comment.Id id, Reaction.Kind kind) {
        var comment = comments.get(actor, id);
        takeBack(actor, comment.on(), comment, kind);
    }

    private void react(Actor actor, Subject subject, @Nullable Comment on, Reaction.Kind kind) {
        var place = opened(actor, subject);
        var reaction = reaction(actor, on, kind);
        if (store.add(actor.workspace(), place.subject(), reaction, clock.instant())) {
            tell(actor, place, reaction, on, Change.MADE);
        }
    }

    private void takeBack(Actor actor, Subject subject, @Nullable Comment on, Reaction.Kind kind) {
        var place = opened(actor, subject);
        var reaction = reaction(actor, on, kind);
        if (store.remove(actor.workspace(), place.subject(), reaction)) {
            tell(actor, place, reaction, on, Change.TAKEN_BACK);
        }
    }

    private Place opened(Actor actor, Subject subject) {
        var place = subjects.open(actor, subject);
        access.require(actor, Action.COMMENT);
        return place;
    }

    private static Reaction reaction(Actor actor, @Nullable Comment on, Reaction.Kind kind) {
        return new Reaction(kind, actor.person(), on == null ? null : on.id());
    }

    private void tell(Actor actor, Place place, Reaction reaction, @Nullable Comment on, Change change) {
        UUID author = on == null ? null : on.author();
        events.publishEvent(new ReactionChanged(actor, clock.instant(), place, reaction, author, change));
    }
}
