package org.waymark.web.talk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.platform.Actor;

/** Which buttons talk has. */
@Component
public class TalkRights {
    private final Access access;

    TalkRights(Access access) {
        this.access = access;
    }

    public Talk.May on(Actor actor) {
        return new Talk.May(
                actor.person(),
                access.may(actor, Action.COMMENT),
                access.may(actor, Action.REMOVE_COMMENT),
                false,
                false);
    }

    /**
     * @param holders whose the key result and its objective are
     * @param reporter who checked in; null when a KPI did
     * @param open whether its cycle is: in a closed one nobody is asked for help
     */
    public Talk.May onCheckIn(Actor actor, List<Holder> holders, @Nullable UUID reporter, boolean open) {
        var first = holders.getFirst();
        var others = holders.stream().skip(1).toArray(Holder[]::new);
        var may = on(actor);
        return new Talk.May(
                may.me(),
                may.write(),
                may.moderate(),
                open && access.may(actor, Action.CHECK_IN, first, others),
                !actor.person().equals(reporter) && access.may(actor, Action.ACKNOWLEDGE, first, others));
    }
}
