package org.waymark.initiatives;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Lets the milestones of a key result follow the initiatives that serve it, or ends that. */
@Service
public class Followings {
    private final FollowingStore store;
    private final ServedQuery query;
    private final MilestoneFollower follower;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Followings(
            FollowingStore store,
            ServedQuery query,
            MilestoneFollower follower,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.query = query;
        this.follower = follower;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** From now on its milestones are its initiatives, and its check-ins come by themselves. The present milestones go. */
    @Transactional
    public void start(Actor actor, KeyResult.Id id) {
        var keyResult = opened(actor, id);
        if (keyResult.follows()) return;
        if (!keyResult.milestones()) throw new Refused.Conflict("no.initiatives.no-milestones", keyResult.title());
        var counted = follower.counted(actor, id).size();
        if (counted == 0) throw new Refused.Conflict("no.initiatives.nothing-to-follow", keyResult.title());
        if (counted > MilestoneFollower.MOST) {
            throw new Refused.Conflict("no.initiatives.follows-too-many", MilestoneFollower.MOST);
        }
        store.add(actor, id, clock.instant());
        tell(actor, keyResult, true);
        follower.follow(actor, id);
    }

    /** Its milestones and its progress stay as they are; from now on they are said by hand. */
    @Transactional
    public void stop(Actor actor, KeyResult.Id id) {
        var keyResult = opened(actor, id);
        if (!keyResult.follows()) return;
        store.remove(actor.workspace(), id);
        tell(actor, keyResult, false);
    }

    private Served opened(Actor actor, KeyResult.Id id) {
        var keyResult = query.get(actor, id);
        access.require(actor, Action.EDIT_GOAL, keyResult.objectiveHolder(), keyResult.holder());
        keyResult.requireOpen();
        return keyResult;
    }

    private void tell(Actor actor, Served keyResult, boolean follows) {
        events.publishEvent(new FollowingChanged(
                actor, clock.instant(), keyResult.id(), keyResult.objective(), keyResult.title(), follows));
    }
}
