package org.waymark.talk;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;
import org.waymark.talk.CommentChanged.Change;

/** Keeps what people say about subjects. Who may see a subject sees what is said about it; nobody else does. */
@Service
public class Comments {
    private static final Duration PACE = Duration.ofMinutes(1);

    /** A person does not write more in a minute; a script that went wrong does. */
    private static final int MOST_IN_PACE = 20;

    private final CommentStore store;
    private final MentionStore mentions;
    private final FollowStore follows;
    private final SubjectQuery subjects;
    private final Calls calls;
    private final Access access;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Comments(
            CommentStore store,
            MentionStore mentions,
            FollowStore follows,
            SubjectQuery subjects,
            Calls calls,
            Access access,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.mentions = mentions;
        this.follows = follows;
        this.subjects = subjects;
        this.calls = calls;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Comment get(Actor actor, Comment.Id id) {
        access.require(actor, Action.READ);
        return seen(actor, store.get(actor.workspace(), id)).comment();
    }

    /** The comment, if the actor may change its words. */
    @Transactional(readOnly = true)
    public Comment requireEditable(Actor actor, Comment.Id id) {
        var comment = get(actor, id);
        access.require(actor, Action.EDIT_COMMENT, comment.holder());
        return comment;
    }

    /** Whoever writes and whoever is called follows the subject from now on, unless they stopped to. */
    @Transactional
    public Comment write(Actor actor, Subject subject, CommentWish wish) {
        var place = subjects.open(actor, subject);
        access.require(actor, Action.COMMENT);
        var words = wish.checkedWords();
        requirePace(actor);
        var called = calls.in(actor, place, words);
        var id = new Comment.Id(ids.next());
        var comment = Comment.written(
                        id, place.subject(), answered(actor, wish.replyTo()), words, actor.person(), clock.instant())
                .about(subjects.period(actor, place, wish.day()));
        store.add(actor.workspace(), comment);
        mentions.save(actor.workspace(), id, called.mentions());
        join(actor, place, called.persons());
        events.publishEvent(new CommentMade(actor, clock.instant(), place, comment, called.persons()));
        return comment;
    }

    /** @param version the version that was edited; refused if the comment has changed since */
    @Transactional
    public Comment edit(Actor actor, Comment.Id id, long version, String words) {
        var found = locked(actor, id);
        var before = found.comment();
        access.require(actor, Action.EDIT_COMMENT, before.holder());
        if (before.version() != version) throw new Refused.Conflict("no.talk.changed");
        var checked = new CommentWish(words, null).checkedWords();
        if (checked.equals(before.words())) return before;
        var after = before.edited(checked, clock.instant());
        var known = calls.reached(actor, found.place(), mentions.of(actor.workspace(), id));
        var called = calls.in(actor, found.place(), checked);
        store.saveWords(actor.workspace(), after);
        mentions.save(actor.workspace(), id, called.mentions());
        var added = new HashSet<>(called.persons());
        added.removeAll(known);
        join(actor, found.place(), added);
        tell(actor, found.place(), after, Change.EDITED, added);
        return after;
    }

    /** Out of sight, with its words kept, so that it can be brought back. */
    @Transactional
    public Comment remove(Actor actor, Comment.Id id) {
        var found = locked(actor, id);
        access.require(actor, Action.REMOVE_COMMENT, found.comment().holder());
        if (found.comment().isRemoved()) return found.comment();
        var after = found.comment().removed(actor.person());
        store.addRemoval(actor.workspace(), id, actor.person(), clock.instant());
        tell(actor, found.place(), after, Change.REMOVED, Set.of());
        return after;
    }

    @Transactional
    public Comment restore(Actor actor, Comment.Id id) {
        var found = locked(actor, id);
        access.require(actor, Action.REMOVE_COMMENT, found.comment().holderOfRemoval());
        if (!found.comment().isRemoved()) return found.comment();
        var after = found.comment().restored();
        store.takeBackRemoval(actor.workspace(), id);
        tell(actor, found.place(), after, Change.RESTORED, Set.of());
        return after;
    }

    private @Nullable Comment answered(Actor actor, Comment.@Nullable Id id) {
        return id == null ? null : store.get(actor.workspace(), id);
    }

    private void requirePace(Actor actor) {
        var since = clock.instant().minus(PACE);
        if (store.countSince(actor.workspace(), actor.person(), since) >= MOST_IN_PACE) {
            throw new Refused.TooOften(PACE, "no.talk.too-often");
        }
    }

    private void join(Actor actor, Place place, Set<UUID> called) {
        var joined = new HashSet<>(called);
        joined.add(actor.person());
        follows.join(actor.workspace(), place.subject(), joined, clock.instant());
    }

    /** A comment on what one may see. */
    private record Found(Comment comment, Place place) {}

    private Found locked(Actor actor, Comment.Id id) {
        return seen(actor, store.lock(actor.workspace(), id));
    }

    private Found seen(Actor actor, Comment comment) {
        return subjects.look(actor, comment.on())
                .map(place -> new Found(comment, place))
                .orElseThrow(() -> new Refused.Missing("comment"));
    }

    private void tell(Actor actor, Place place, Comment comment, Change change, Set<UUID> mentioned) {
        events.publishEvent(new CommentChanged(actor, clock.instant(), place, comment, change, mentioned));
    }
}
