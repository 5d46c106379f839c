package org.waymark.api.objectives;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;

@Says("An objective as it is to be. What may be left out gets its usual value, also when an objective is replaced.")
record ObjectiveSent(
        @Says("What is to be achieved, in 1 to 250 characters.")
        String title,

        @Says("The id of its cycle.") UUID cycle,

        @Says("What stands between today and a KPI.") @Nullable
        String problem,

        @Nullable String description,

        @Says("TEAM when left out and a team is given, else INDIVIDUAL.") @Nullable
        Level level,

        @Says("A person; who asks, when left out.") @Nullable
        UUID owner,

        @Nullable UUID team,
        @Says("ASPIRATIONAL when left out.") Objective.@Nullable Kind kind,

        @Says("Contributing children count beside the key results; false when left out.") @Nullable
        Boolean countsChildren,

        @Nullable List<String> tags,

        @Says("false: a draft, which is what it is when left out.") @Nullable
        Boolean published) {

    /** @param audience who may see it: that is said elsewhere and stays; null for everybody */
    ObjectiveWish wish(Actor actor, @Nullable Audience audience) {
        return new ObjectiveWish(
                new Cycle.Id(cycle),
                title,
                Objects.requireNonNullElse(problem, ""),
                Objects.requireNonNullElse(description, ""),
                new Holder(
                        Objects.requireNonNullElse(level, team == null ? Level.INDIVIDUAL : Level.TEAM),
                        Objects.requireNonNullElse(owner, actor.person()),
                        team),
                Objects.requireNonNullElse(kind, Objective.Kind.ASPIRATIONAL),
                Boolean.TRUE.equals(countsChildren),
                Objects.requireNonNullElse(tags, List.of()),
                Boolean.TRUE.equals(published),
                audience);
    }
}
