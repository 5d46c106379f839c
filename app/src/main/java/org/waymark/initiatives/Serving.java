package org.waymark.initiatives;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.initiatives.InitiativeChanged.Change;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Keeps which initiative serves which key results. */
@Service
public class Serving {
    /** Work that serves everything serves nothing. */
    private static final int MOST = 20;

    private final ServiceStore store;
    private final ServedQuery query;
    private final Planning planning;
    private final MilestoneFollower follower;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Serving(
            ServiceStore store,
            ServedQuery query,
            Planning planning,
            MilestoneFollower follower,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.query = query;
        this.planning = planning;
        this.follower = follower;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** Who may change the initiative decides; the key result must be visible. Twice is once: false when it served that already. */
    @Transactional
    public boolean link(Actor actor, Initiative.Id id, KeyResult.Id keyResult) {
        var initiative = planning.initiative(actor, id);
        var served = query.by(actor.workspace(), id);
        if (served.stream().anyMatch(one -> one.id().equals(keyResult))) return false;
        if (served.size() >= MOST) throw new Refused.Conflict("no.initiatives.serves-too-many", MOST);
        add(actor, initiative, linkable(actor, keyResult));
        return true;
    }

    /** What serves only what is private keeps its last key result: without it, everybody would see it. */
    @Transactional
    public void unlink(Actor actor, Initiative.Id id, KeyResult.Id keyResult) {
        var initiative = planning.initiative(actor, id);
        var one = linkable(actor, keyResult);
        var served = query.by(actor.workspace(), id);
        if (served.stream().noneMatch(one::equals)) throw new Refused.Missing("link");
        if (served.size() == 1 && one.hidden()) {
            throw new Refused.Conflict("no.initiatives.last-private", initiative.title());
        }
        store.remove(actor.workspace(), id, keyResult);
        tell(actor, Change.UNLINKED, initiative, one);
        follower.follow(actor, keyResult);
    }

    /** The key results that an initiative serves and the actor may see. */
    @Transactional(readOnly = true)
    public List<KeyResult.Id> visible(Actor actor, Initiative.Id id) {
        return query.visible(actor, id).stream().map(Served::id).toList();
    }

    List<Served> of(Actor actor, Initiative initiative) {
        return query.by(actor.workspace(), initiative.id());
    }

    List<Served> linkable(Actor actor, List<KeyResult.Id> keyResults) {
        if (keyResults.size() > MOST) throw new Refused.Conflict("no.initiatives.serves-too-many", MOST);
        return keyResults.stream().distinct().map(id -> linkable(actor, id)).toList();
    }

    void add(Actor actor, Initiative initiative, Served served) {
        store.add(actor, initiative.id(), served.id(), clock.instant());
        tell(actor, Change.LINKED, initiative, served);
    }

    /** Where milestones follow the initiatives, another one moves the key result: its holders decide. */
    private Served linkable(Actor actor, KeyResult.Id id) {
        var served = query.get(actor, id);
        served.requireOpen();
        if (served.follows()) {
            access.require(actor, Action.EDIT_GOAL, served.objectiveHolder(), served.holder());
        }
        return served;
    }

    private void tell(Actor actor, Change change, Initiative initiative, Served served) {
        var more = Map.<String, Object>of(
                "keyResult", served.id().value().toString(),
                "objective", served.objective().value().toString());
        events.publishEvent(new InitiativeChanged(actor, clock.instant(), change, initiative, more));
    }
}
