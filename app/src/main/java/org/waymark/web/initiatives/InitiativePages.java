package org.waymark.web.initiatives;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;

/** Puts beside an initiative what its reader may do with it, so that no button leads to a refusal. */
@Component
class InitiativePages {
    private final InitiativeQuery query;
    private final Access access;

    InitiativePages(InitiativeQuery query, Access access) {
        this.query = query;
        this.access = access;
    }

    InitiativeView view(Actor actor, UUID id) {
        return query.get(actor, id);
    }

    InitiativePage page(Actor actor, UUID id) {
        var of = query.get(actor, id);
        var plan = may(actor, Action.PLAN_WORK, of);
        return new InitiativePage(
                of,
                actor.person(),
                new InitiativePage.May(
                        plan && !of.isArchived(),
                        may(actor, Action.DO_WORK, of) && !of.isArchived(),
                        plan && of.isArchived()));
    }

    private boolean may(Actor actor, Action action, InitiativeView of) {
        var team = of.home().team();
        var holder = new Holder(
                team == null ? Level.INDIVIDUAL : Level.TEAM, of.line().owner(), team);
        var others = of.serves().stream()
                .flatMap(one -> Stream.of(one.objectiveHolder(), one.holder()))
                .toArray(Holder[]::new);
        return access.may(actor, action, holder, others);
    }
}
