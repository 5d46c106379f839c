package org.waymark.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;

/**
 * Whose an objective, key result or KPI is: what {@link Access} needs to know of it.
 *
 * @param team the team it belongs to; counts for access only at {@link Level#TEAM}
 */
public record Holder(Level level, UUID owner, @Nullable UUID team) {
    boolean isOf(Actor actor) {
        return owner.equals(actor.person()) || isOfTeamsOf(actor);
    }

    /** Where a member may place something new: with itself, or with a team it belongs to or leads. */
    boolean isHomeOf(Actor actor) {
        return switch (level) {
            case COMPANY -> false;
            case TEAM -> isOfTeamsOf(actor);
            case INDIVIDUAL -> owner.equals(actor.person());
        };
    }

    private boolean isOfTeamsOf(Actor actor) {
        return level == Level.TEAM
                && team != null
                && (actor.teams().contains(team) || actor.leads().contains(team));
    }
}
