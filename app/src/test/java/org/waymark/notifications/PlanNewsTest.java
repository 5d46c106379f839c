package org.waymark.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.notifications.schema.Tables.NOTICE;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.people.Actors;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Person;
import org.waymark.people.Team;
import org.waymark.people.TeamMembers;
import org.waymark.people.TeamWish;
import org.waymark.people.Teams;
import org.waymark.planning.Proposals;
import org.waymark.platform.Actor;

/** Who is asked to agree to a draft. */
@BothDatabases
class PlanNewsTest {
    private final World world;
    private final Team hiring;

    PlanNewsTest(TestDatabase database) {
        world = new World(database);
        hiring = database.get(Teams.class)
                .found(world.maya, new TeamWish("Hiring", "The right people"), world.people.id());
    }

    @Test
    void theLeadOfTheTeamAboveIsAskedAboutTheDraftOfATeam() {
        lead(world.petra, world.people);
        lead(world.nora, hiring);

        propose(Level.TEAM, hiring);

        assertThat(told(world.petra)).containsExactly("plan.proposed");
        assertThat(told(world.maya)).isEmpty();
    }

    @Test
    void theLeadOfTheTeamIsAskedAboutTheDraftOfAPerson() {
        lead(world.petra, world.people);

        propose(Level.INDIVIDUAL, world.people);

        assertThat(told(world.petra)).containsExactly("plan.proposed");
        assertThat(told(world.maya)).isEmpty();
    }

    @Test
    void ownersAndAdminsAreAskedWhereNobodyElseLeadsAbove() {
        lead(world.nora, world.people);

        propose(Level.TEAM, world.people);
        propose(Level.INDIVIDUAL, world.people);
        propose(Level.INDIVIDUAL, null);

        assertThat(told(world.maya)).containsExactly("plan.proposed", "plan.proposed", "plan.proposed");
        assertThat(told(world.nora)).isEmpty();
        assertThat(told(world.petra)).isEmpty();
    }

    private void lead(Actor person, Team team) {
        world.database.get(TeamMembers.class).add(world.maya, team.id(), new Person.Id(person.person()), true);
    }

    /** By Nora. */
    private void propose(Level level, @Nullable Team team) {
        var nora = world.database
                .get(Actors.class)
                .working(world.nora.workspace(), world.nora.person())
                .orElseThrow();
        var holder =
                new Holder(level, nora.person(), team == null ? null : team.id().value());
        var wish = new ObjectiveWish(
                world.quarter.id(),
                "Shifts people can plan",
                "",
                "",
                holder,
                Objective.Kind.COMMITTED,
                false,
                List.of(),
                false,
                null);
        var draft = world.database.get(Objectives.class).draft(nora, wish);
        world.database.get(Proposals.class).propose(nora, draft.id());
    }

    private List<String> told(Actor person) {
        return world.database
                .get(DSLContext.class)
                .selectFrom(NOTICE)
                .where(NOTICE.WORKSPACE_ID.eq(person.workspace()), NOTICE.PERSON_ID.eq(person.person()))
                .fetch(NOTICE.SAYS);
    }
}
