package org.waymark.objectives;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Visibility;
import org.waymark.people.schema.tables.Membership;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

/**
 * Which objectives a person may open: those that are visible, and drafts only for admins and whoever has a hand in them. Pages, API,
 * search, history, news and deeds all ask here.
 */
public final class ReadableObjectives {
    private ReadableObjectives() {}

    public static Condition by(Actor actor, org.waymark.objectives.schema.tables.Objective objective) {
        return Visibility.covers(actor, objective.WORKSPACE_ID, objective.ID, objective.RESTRICTED, objective.OWNER_ID)
                .and(actor.isAdmin() ? noCondition() : isPublishedOrOf(actor, objective));
    }

    /** What all who are admins as the actor is, or all who are not, read alike: for answers that are kept for them (ADR 020). */
    public static Condition byRole(Actor actor, org.waymark.objectives.schema.tables.Objective objective) {
        return objective
                .WORKSPACE_ID
                .eq(actor.workspace())
                .and(objective.RESTRICTED.eq(inline(false)))
                .and(actor.isAdmin() ? noCondition() : objective.PUBLISHED_AT.isNotNull());
    }

    /** The rest of {@link #by}, beside {@link #byRole}. */
    public static Condition besidesRole(Actor actor, org.waymark.objectives.schema.tables.Objective objective) {
        var isApart = objective.RESTRICTED.eq(inline(true));
        return objective
                .WORKSPACE_ID
                .eq(actor.workspace())
                .and(actor.isAdmin() ? isApart : isApart.or(objective.PUBLISHED_AT.isNull()))
                .and(by(actor, objective));
    }

    /** As {@link #by}, for each member of a query: who could be told of an objective. The query stays within one workspace. */
    public static Condition byEach(Membership member, org.waymark.objectives.schema.tables.Objective objective) {
        return Visibility.covers(
                        member.PERSON_ID,
                        objective.WORKSPACE_ID,
                        objective.ID,
                        objective.RESTRICTED,
                        objective.OWNER_ID)
                .and(objective
                        .PUBLISHED_AT
                        .isNotNull()
                        .or(member.ROLE.in(Role.OWNER.name(), Role.ADMIN.name()))
                        .or(objective.OWNER_ID.eq(member.PERSON_ID))
                        .or(objective.CREATED_BY.eq(member.PERSON_ID))
                        .or(Visibility.isIn(member.PERSON_ID, objective.WORKSPACE_ID, objective.TEAM_ID)));
    }

    /** The people and teams who read a draft, beside admins. */
    public static Set<UUID> drafters(UUID owner, @Nullable UUID creator, @Nullable UUID team) {
        return Stream.of(owner, creator, team).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Condition isPublishedOrOf(Actor actor, org.waymark.objectives.schema.tables.Objective objective) {
        return objective
                .PUBLISHED_AT
                .isNotNull()
                .or(objective.OWNER_ID.eq(actor.person()))
                .or(objective.CREATED_BY.eq(actor.person()))
                .or(objective.TEAM_ID.in(actor.teams()))
                .or(objective.TEAM_ID.in(actor.leads()));
    }
}
