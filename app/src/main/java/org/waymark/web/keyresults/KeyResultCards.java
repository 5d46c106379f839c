package org.waymark.web.keyresults;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.objectives.StatusRules;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.web.layout.Why;
import org.waymark.web.layout.Words;

/** Puts beside a key result what its reader may do with it, so that no button leads to a refusal. */
@Component
public class KeyResultCards {
    private final Access access;

    KeyResultCards(Access access) {
        this.access = access;
    }

    public KeyResultCard card(Actor actor, KeyResultView of, KeyResultHome home, StatusRules rules, Words words) {
        var awake = home.isAwake() && !of.isArchived();
        return new KeyResultCard(
                home.cycle().closed() ? of.atRest() : of,
                Why.of(of.standing(home.judgedOn(words), rules), words),
                settings(actor),
                awake && !home.draft() && may(actor, Action.CHECK_IN, of, home),
                awake && may(actor, Action.EDIT_GOAL, of, home));
    }

    /** Where the limits of a status are changed; null for who may not. */
    public @Nullable String settings(Actor actor) {
        return access.may(actor, Action.MANAGE_SETTINGS) ? "/settings/status" : null;
    }

    /** Whether to offer an archived one back. */
    boolean mayRestore(Actor actor, KeyResultView of, KeyResultHome home) {
        return of.isArchived() && home.isAwake() && may(actor, Action.EDIT_GOAL, of, home);
    }

    private boolean may(Actor actor, Action action, KeyResultView of, KeyResultHome home) {
        var owner = of.definition().owner().value();
        return access.may(actor, action, home.holder(), new Holder(Level.INDIVIDUAL, owner, null));
    }
}
