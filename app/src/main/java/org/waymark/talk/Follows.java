package org.waymark.talk;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;

/** Keeps who wants to hear of what. */
@Service
public class Follows {
    private final FollowStore store;
    private final SubjectQuery subjects;
    private final Readers readers;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Follows(
            FollowStore store,
            SubjectQuery subjects,
            Readers readers,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.subjects = subjects;
        this.readers = readers;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Who follows a subject, or what it stands in, and may see it: whom to tell of what happened to it. Nobody for a subject
     * that is not there.
     */
    @Transactional(readOnly = true)
    public Set<UUID> followersOf(UUID workspace, Subject subject) {
        return followersOf(workspace, subject, Set.of());
    }

    /** @param concerned who hears of it as its owner does: without asking, until they stop */
    @Transactional(readOnly = true)
    public Set<UUID> followersOf(UUID workspace, Subject subject, Set<UUID> concerned) {
        return subjects.find(workspace, subject)
                .map(place -> place.concerning(concerned))
                .map(place -> readers.among(
                        workspace, place.about(), Following.of(place, store.words(workspace, place.rungs(), null))))
                .orElse(Set.of());
    }

    /** @param place as the actor may see it */
    @Transactional(readOnly = true)
    public boolean isFollowing(Actor actor, Place place) {
        return Following.of(place, store.words(actor.workspace(), place.rungs(), actor.person()))
                .contains(actor.person());
    }

    @Transactional
    public void follow(Actor actor, Subject subject) {
        say(actor, subject, FollowWord.ASKED);
    }

    @Transactional
    public void unfollow(Actor actor, Subject subject) {
        say(actor, subject, FollowWord.STOPPED);
    }

    private void say(Actor actor, Subject subject, FollowWord word) {
        var place = subjects.open(actor, subject);
        access.require(actor, Action.KEEP_OWN);
        boolean followed = isFollowing(actor, place);
        store.say(actor.workspace(), place.subject(), actor.person(), word, clock.instant());
        if (followed != word.follows()) {
            events.publishEvent(new FollowChanged(actor, clock.instant(), place, word.follows()));
        }
    }
}
