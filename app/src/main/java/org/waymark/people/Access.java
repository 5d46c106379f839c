package org.waymark.people;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

/** Says who may do what. Each door asks here first; the rules are the table in {@link Action}. */
@Component
public class Access {
    /** For what belongs to the workspace as a whole. */
    public void require(Actor actor, Action action) {
        if (!may(actor, action)) {
            throw refusal(actor, action);
        }
    }

    /** For a thing of somebody. With several holders, such as a key result and its objective, any one of them is enough. */
    public void require(Actor actor, Action action, Holder holder, Holder... others) {
        if (!may(actor, action, holder, others)) {
            throw refusal(actor, action);
        }
    }

    /** For the form of something new, before it is known where that will be. */
    public void requireSomewhere(Actor actor, Action action) {
        if (!maySomewhere(actor, action)) {
            throw refusal(actor, action);
        }
    }

    public boolean may(Actor actor, Action action) {
        return actor.scope().covers(action.scope()) && action.reachOf(actor.role()) == Reach.EVERYWHERE;
    }

    public boolean may(Actor actor, Action action, Holder holder, Holder... others) {
        return may(actor, action)
                || maySomewhere(actor, action)
                        && Stream.concat(Stream.of(holder), Stream.of(others))
                                .anyMatch(one -> action.makes() ? one.isHomeOf(actor) : one.isOf(actor));
    }

    /** Whether there can be anything at all on which the actor may do this: for menus and buttons. */
    public boolean maySomewhere(Actor actor, Action action) {
        return actor.scope().covers(action.scope()) && action.reachOf(actor.role()) != Reach.NOWHERE;
    }

    private static Refused.Forbidden refusal(Actor actor, Action action) {
        if (!actor.scope().covers(action.scope())) {
            return new Refused.Forbidden("no.access.token", action.words(), action.scope());
        }
        if (action.reachOf(actor.role()) == Reach.OWN) {
            return new Refused.Forbidden(action.whose(), action.words());
        }
        return new Refused.Forbidden(
                action.reachOf(Role.ADMIN) == Reach.NOWHERE ? "no.access.ask-owner" : "no.access.ask-admin",
                actor.role().name().toLowerCase(Locale.ROOT),
                action.words());
    }
}
