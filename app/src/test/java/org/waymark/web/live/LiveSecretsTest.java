package org.waymark.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.kpis.Kpis;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Person;
import org.waymark.people.TeamMembers;

/** Nobody hears the name of what they may not see, and whoever may see it no more looks again. */
@BothDatabases
class LiveSecretsTest {
    private final TestDatabase database;
    private final World world;

    LiveSecretsTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
    }

    @Test
    void whoMayNotSeeAThingDoesNotHearItsName() {
        var secret = world.companyObjective("Buy a rival");
        var open = world.companyObjective("Keep customers");
        world.database
                .get(Objectives.class)
                .share(world.maya, secret.id(), new Audience(Set.of(world.nora.person()), Set.of()));
        var keyResult = world.keyResult(world.maya, secret, "Letters of intent");

        try (var petra = open("petra");
                var nora = open("nora")) {
            world.checkIn(world.maya, keyResult, 30, 7);
            world.keyResult(world.maya, open, "Churn falls");

            nora.awaits("objective:" + secret.id().value());
            petra.awaits("objective:" + open.id().value());
            assertThat(petra.heard())
                    .doesNotContain(
                            "everything",
                            "objective:" + secret.id().value(),
                            "key-result:" + keyResult.id().value());
        }
    }

    @Test
    void whoMaySeeAThingNoMoreLooksAgainWithoutHearingItsName() {
        var objective = world.companyObjective("Buy a rival");

        try (var petra = open("petra");
                var nora = open("nora")) {
            world.database
                    .get(Objectives.class)
                    .share(world.maya, objective.id(), new Audience(Set.of(world.nora.person()), Set.of()));

            petra.awaits("everything");
            nora.awaits("objective:" + objective.id().value());
            assertThat(nora.heard()).doesNotContain("everything");
            assertThat(petra.heard())
                    .doesNotContain("objective:" + objective.id().value());
        }
    }

    @Test
    void whoIsTakenFromAnAudienceByAnEditLooksAgain() {
        var objective = world.companyObjective("Buy a rival");
        var objectives = world.database.get(Objectives.class);
        var both = new Audience(Set.of(world.nora.person(), world.petra.person()), Set.of());
        var shared = objectives.share(world.maya, objective.id(), both);

        try (var petra = open("petra");
                var nora = open("nora")) {
            var fewer = new Audience(Set.of(world.nora.person()), Set.of());
            objectives.edit(world.maya, shared.id(), shared.version(), restricted(fewer));

            petra.awaits("everything");
            nora.awaits("objective:" + objective.id().value());
            assertThat(nora.heard()).doesNotContain("everything");
        }
    }

    @Test
    void whatBecomesADraftAgainIsLookedForAgain() {
        var objective = world.teamObjective("Grow leaders");

        try (var petra = open("petra")) {
            world.database.get(Objectives.class).withdraw(world.nora, objective.id());

            petra.awaits("everything");
        }
    }

    @Test
    void aKpiThatFewSeeIsLookedForAgain() {
        var kpi = world.kpi("Pay gap");
        var kpis = world.database.get(Kpis.class);

        try (var petra = open("petra")) {
            var version = kpis.get(world.nora, kpi.id()).version();
            kpis.share(world.nora, kpi.id(), version, true, Audience.NOBODY);

            petra.awaits("everything");
            assertThat(petra.heard()).doesNotContain("kpi:" + kpi.id().value());
        }
    }

    @Test
    void aDraftIsHeardOfByThoseWhoHaveAHandInIt() {
        var open = world.companyObjective("Keep customers");

        try (var petra = open("petra");
                var maya = open("maya")) {
            var draft = draftOfNora();
            world.keyResult(world.maya, open, "Churn falls");

            maya.awaits("objective:" + draft.id().value());
            petra.awaits("objective:" + open.id().value());
            assertThat(petra.heard()).doesNotContain("objective:" + draft.id().value());
        }
    }

    @Test
    void whoLeftATeamAsksAnewAndHearsItsSecretsNoMore() {
        var secret = world.companyObjective("Buy a rival");
        world.database
                .get(Objectives.class)
                .share(
                        world.maya,
                        secret.id(),
                        new Audience(Set.of(), Set.of(world.people.id().value())));

        try (var before = open("nora")) {
            world.database
                    .get(TeamMembers.class)
                    .remove(world.maya, world.people.id(), new Person.Id(world.nora.person()));
            before.awaits(OpenPage.HUNG_UP);
        }
        try (var after = open("nora")) {
            world.keyResult(world.maya, secret, "Letters of intent");
            var open = world.companyObjective("Keep customers");

            after.awaits("objective:" + open.id().value());
            assertThat(after.heard()).doesNotContain("objective:" + secret.id().value());
        }
    }

    private ObjectiveWish restricted(Audience audience) {
        return new ObjectiveWish(
                world.quarter.id(),
                "Buy a rival",
                "",
                "",
                new Holder(Level.COMPANY, world.maya.person(), null),
                Objective.Kind.ASPIRATIONAL,
                false,
                List.of(),
                true,
                audience);
    }

    private Objective draftOfNora() {
        return world.database
                .get(Objectives.class)
                .draft(
                        world.nora,
                        new ObjectiveWish(
                                world.quarter.id(),
                                "Not yet",
                                "",
                                "",
                                new Holder(
                                        Level.TEAM,
                                        world.nora.person(),
                                        world.people.id().value()),
                                Objective.Kind.ASPIRATIONAL,
                                false,
                                List.of(),
                                false,
                                null));
    }

    private OpenPage open(String name) {
        return new OpenPage(world.database, world.secretOf(name));
    }
}
