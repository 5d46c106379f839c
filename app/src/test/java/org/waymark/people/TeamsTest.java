package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

@BothDatabases
class TeamsTest {
    private final Teams teams;
    private final TeamMembers members;
    private final Somebody somebody;
    private final Actor ada;
    private final Actor grace;

    TeamsTest(TestDatabase database) {
        teams = database.get(Teams.class);
        members = database.get(TeamMembers.class);
        somebody = new Somebody(database);
        ada = somebody.owner("Ada");
        grace = somebody.joins(ada, "Grace", Role.MEMBER);
    }

    @Test
    void whoIsInATeamIsAlsoInTheTeamsAboveIt() {
        var company = team("Company", null);
        var sales = team("Sales", company);
        var north = team("North", sales);
        var south = team("South", sales);

        members.add(ada, north.id(), id(grace), false);

        assertThat(actor().teams()).containsExactlyInAnyOrder(value(north), value(sales), value(company));
        assertThat(actor().teams()).doesNotContain(value(south));
        assertThat(actor().leads()).isEmpty();
    }

    @Test
    void whoLeadsATeamAlsoLeadsTheTeamsBeneathIt() {
        var company = team("Company", null);
        var sales = team("Sales", company);
        var north = team("North", sales);

        members.add(ada, sales.id(), id(grace), true);

        assertThat(actor().leads()).containsExactlyInAnyOrder(value(sales), value(north));
        assertThat(actor().teams()).containsExactlyInAnyOrder(value(sales), value(company));
        members.add(ada, sales.id(), id(grace), false);
        assertThat(actor().leads()).isEmpty();
        members.remove(ada, sales.id(), id(grace));
        assertThat(actor().teams()).isEmpty();
        assertThatThrownBy(() -> members.remove(ada, sales.id(), id(grace))).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void aTeamMovesWithAllBeneathIt() {
        var company = team("Company", null);
        var sales = team("Sales", company);
        var north = team("North", sales);
        var marketing = team("Marketing", company);
        members.add(ada, north.id(), id(grace), false);

        teams.move(ada, sales.id(), 0, marketing.id());
        assertThat(actor().teams())
                .containsExactlyInAnyOrder(value(north), value(sales), value(marketing), value(company));
        teams.move(ada, sales.id(), 1, null);

        assertThat(actor().teams()).containsExactlyInAnyOrder(value(north), value(sales));
    }

    @Test
    void aTeamNeverStandsBeneathItself() {
        var sales = team("Sales", null);
        var north = team("North", sales);

        assertThatThrownBy(() -> teams.move(ada, sales.id(), 0, north.id())).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> teams.move(ada, sales.id(), 0, sales.id())).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void twoMovesAtTheSameMomentMakeNoRing() throws Exception {
        var sales = team("Sales", null);
        var marketing = team("Marketing", null);

        try (var both = Executors.newFixedThreadPool(2)) {
            var done = both.invokeAll(List.of(moves(sales, marketing), moves(marketing, sales)));
            assertThat(done.stream().map(Future::resultNow)).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void teamsStandAtMostTwelveDeep() {
        Team deepest = null;
        for (int i = 1; i <= 12; i++) {
            deepest = team("Level " + i, deepest);
        }
        var bottom = deepest;
        var top = team("Top", null);
        team("Beneath", top);

        assertThatThrownBy(() -> team("Level 13", bottom))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(saying("at most 12 deep"));
        var eleventh = teams.find(ada, bottom.parent());
        assertThatThrownBy(() -> teams.move(ada, top.id(), 0, eleventh.id())).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void aTeamIsArchivedWhenNothingActiveIsBeneathIt() {
        var sales = team("Sales", null);
        var north = team("North", sales);

        assertThatThrownBy(() -> teams.archive(ada, sales.id(), 0)).isInstanceOf(Refused.Conflict.class);
        assertThat(teams.archive(ada, north.id(), 0).isArchived()).isTrue();
        assertThat(teams.archive(ada, sales.id(), 0).isArchived()).isTrue();
        assertThatThrownBy(() -> team("East", sales)).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> members.add(ada, sales.id(), id(grace), false)).isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> teams.restore(ada, north.id(), 1))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("The team “Sales” is archived. Restore it first."));
        teams.restore(ada, sales.id(), 1);

        assertThat(teams.restore(ada, north.id(), 1).isArchived()).isFalse();
    }

    @Test
    void aTeamChangedMeanwhileIsNotOverwritten() {
        var sales = team("Sales", null);
        teams.edit(ada, sales.id(), 0, new TeamWish("Sales and service", "Sells and helps"));

        assertThatThrownBy(() -> teams.edit(ada, sales.id(), 0, new TeamWish("Selling", "")))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("by Ada"));
        assertThat(teams.find(ada, sales.id()).name()).isEqualTo("Sales and service");
        assertThat(teams.find(ada, sales.id()).purpose()).isEqualTo("Sells and helps");
    }

    @Test
    void teamsAndPersonsOfAnotherWorkspaceAreUnknown() {
        var eve = somebody.owner("Eve");
        var sales = team("Sales", null);
        var foreign = teams.found(eve, new TeamWish("Sales", ""), null);

        assertThatThrownBy(() -> teams.find(eve, sales.id())).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> teams.move(ada, sales.id(), 0, foreign.id())).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> members.add(ada, sales.id(), id(eve), false)).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> members.add(ada, foreign.id(), id(grace), false))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> members.add(ada, sales.id(), new Person.Id(UUID.randomUUID()), false))
                .isInstanceOf(Refused.Invalid.class);
        assertThat(teams.all(eve)).containsExactly(foreign);
    }

    @Test
    void membersDoNotChangeTheTree() {
        assertThatThrownBy(() -> teams.found(grace, new TeamWish("Mine", ""), null))
                .isInstanceOf(Refused.Forbidden.class);
    }

    private Callable<Boolean> moves(Team team, Team parent) {
        return () -> {
            try {
                teams.move(ada, team.id(), 0, parent.id());
                return true;
            } catch (Refused.Invalid ring) {
                return false;
            }
        };
    }

    private Team team(String name, @Nullable Team parent) {
        return teams.found(ada, new TeamWish(name, ""), parent == null ? null : parent.id());
    }

    private Actor actor() {
        return somebody.signedIn(grace).actor();
    }

    private static UUID value(Team team) {
        return team.id().value();
    }

    private static Person.Id id(Actor actor) {
        return new Person.Id(actor.person());
    }
}
