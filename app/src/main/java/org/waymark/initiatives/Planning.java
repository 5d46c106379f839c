package org.waymark.initiatives;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Meanwhile;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/**
 * What must hold before somebody changes an initiative: whoever holds it may, and whoever holds an objective or key result that it
 * serves. Takes hold of it meanwhile.
 */
@Component
class Planning {
    private final InitiativeStore store;
    private final ServedQuery served;
    private final Access access;
    private final Meanwhile meanwhile;

    Planning(InitiativeStore store, ServedQuery served, Access access, Meanwhile meanwhile) {
        this.store = store;
        this.served = served;
        this.access = access;
        this.meanwhile = meanwhile;
    }

    Initiative initiative(Actor actor, Initiative.Id id) {
        var initiative = archivedToo(actor, id);
        if (initiative.isArchived()) throw new Refused.Conflict("no.objectives.archived", initiative.title());
        return initiative;
    }

    Initiative archivedToo(Actor actor, Initiative.Id id) {
        var initiative = store.lock(actor, id);
        access.require(actor, Action.PLAN_WORK, initiative.holder(), holders(served.by(actor.workspace(), id)));
        return initiative;
    }

    /** For the work itself: whoever is to do a task may tick it too. */
    Initiative worked(Actor actor, Initiative.Id id, Holder... doers) {
        var initiative = store.lock(actor, id);
        if (initiative.isArchived()) throw new Refused.Conflict("no.objectives.archived", initiative.title());
        var others = Stream.concat(Stream.of(doers), Stream.of(holders(served.by(actor.workspace(), id))));
        access.require(actor, Action.DO_WORK, initiative.holder(), others.toArray(Holder[]::new));
        return initiative;
    }

    /** Where something new may be placed. */
    void place(Actor actor, Holder holder, List<Served> shallServe) {
        access.require(actor, Action.PLAN_WORK, holder, holders(shallServe));
    }

    void requireVersion(Actor actor, Initiative initiative, long version) {
        if (initiative.version() != version) {
            throw meanwhile.changed(actor, initiative.id().value(), "no.changed.initiative", initiative.title());
        }
    }

    private static Holder[] holders(List<Served> served) {
        return served.stream()
                .flatMap(one -> Stream.of(one.objectiveHolder(), one.holder()))
                .toArray(Holder[]::new);
    }
}
