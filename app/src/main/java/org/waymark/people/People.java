package org.waymark.people;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.PersonChanged.Change;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

/** Keeps who is in a workspace, and as what. */
@Service
public class People {
    private final Access access;
    private final MembershipStore store;
    private final Departure departure;
    private final Meanwhile meanwhile;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            Access access,
            MembershipStore store,
            Departure departure,
            Meanwhile meanwhile,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.departure = departure;
        this.meanwhile = meanwhile;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Membership find(Actor actor, Person.Id person) {
        access.require(actor, Action.READ);
        return get(actor, person);
    }

    @Transactional
    public Membership changeRole(Actor actor, Person.Id person, long version, Role role) {
        requirePower(actor, role);
        store.lock(actor.workspace());
        var before = present(actor, person);
        requirePower(actor, before.role());
        if (before.role() == role) {
            return before;
        }
        keepAnOwner(actor, before);
        if (!store.changeRole(actor.workspace(), person.value(), version, role)) {
            throw meanwhile.changed(actor, person.value(), "no.changed.person", before.name());
        }
        tell(actor, before, Change.ROLE_CHANGED, Map.of("before", before.role().name(), "after", role.name()));
        return get(actor, person);
    }

    /** What the person owned and wrote stays. Persons may also remove themselves. */
    @Transactional
    public void remove(Actor actor, Person.Id person, long version) {
        boolean myself = person.value().equals(actor.person());
        access.require(actor, myself ? Action.KEEP_OWN : Action.MANAGE_PEOPLE);
        store.lock(actor.workspace());
        var before = present(actor, person);
        if (!myself) {
            requirePower(actor, before.role());
        }
        keepAnOwner(actor, before);
        var now = clock.instant();
        if (!store.leave(actor.workspace(), person.value(), version, now)) {
            throw meanwhile.changed(actor, person.value(), "no.changed.person", before.name());
        }
        departure.of(actor.workspace(), person.value(), now);
        tell(actor, before, myself ? Change.LEFT : Change.REMOVED, Map.of());
    }

    /** Undoes a removal: the person is back with its role, teams, tokens and calendar addresses. */
    @Transactional
    public void restore(Actor actor, Person.Id person, long version) {
        access.require(actor, Action.MANAGE_PEOPLE);
        var before = get(actor, person);
        requirePower(actor, before.role());
        var leftAt = before.leftAt();
        if (leftAt == null) {
            throw new Refused.Conflict("no.people.is-here", before.name());
        }
        if (!store.restore(actor.workspace(), person.value(), version, before.role())) {
            throw meanwhile.changed(actor, person.value(), "no.changed.person", before.name());
        }
        departure.takeBack(actor.workspace(), person.value(), leftAt);
        tell(actor, before, Change.RESTORED, Map.of());
    }

    /** Only owners touch owners, and only they make one. */
    private void requirePower(Actor actor, Role role) {
        access.require(actor, role == Role.OWNER ? Action.MANAGE_OWNERS : Action.MANAGE_PEOPLE);
    }

    private void keepAnOwner(Actor actor, Membership leaving) {
        if (store.isPersonal(actor.workspace())) {
            throw new Refused.Conflict("no.people.at-home");
        }
        if (leaving.role() == Role.OWNER && store.countOwners(actor.workspace()) == 1) {
            throw new Refused.Conflict("no.people.last-owner", leaving.name());
        }
    }

    private Membership get(Actor actor, Person.Id person) {
        return store.find(actor.workspace(), person.value()).orElseThrow(() -> new Refused.Missing("person"));
    }

    private Membership present(Actor actor, Person.Id person) {
        var membership = get(actor, person);
        if (!membership.isPresent()) {
            throw new Refused.Conflict("no.people.is-gone", membership.name());
        }
        return membership;
    }

    private void tell(Actor actor, Membership about, Change change, Map<String, Object> details) {
        events.publishEvent(
                new PersonChanged(actor, clock.instant(), about.person(), change, with(details, "name", about.name())));
    }

    private static Map<String, Object> with(Map<String, Object> details, String key, Object value) {
        var all = new TreeMap<>(details);
        all.put(key, value);
        return all;
    }
}
