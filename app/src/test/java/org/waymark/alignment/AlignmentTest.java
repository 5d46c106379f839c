package org.waymark.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;
import static org.waymark.alignment.Link.Kind.CONTRIBUTE;
import static org.waymark.alignment.Link.Kind.SUPPORT;
import static org.waymark.platform.schema.Tables.FACT;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Worded;
import org.waymark.World;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.measure.Progress;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.objectives.Status;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Refused;

@BothDatabases
class AlignmentTest {
    private final World world;
    private final Alignment alignment;
    private final Objectives objectives;

    AlignmentTest(TestDatabase database) {
        world = new World(database);
        alignment = database.get(Alignment.class);
        objectives = database.get(Objectives.class);
    }

    @Test
    void aCheckInMovesAllThatItContributesToAtAnyDepth() {
        var company = counting("Company");
        var department = counting("Department");
        var team = counting("Team");
        var result = world.keyResult(world.maya, team, "Talks held");
        contribute(department, company);
        contribute(team, department);

        world.checkIn(world.maya, result, 40, 7);

        assertThat(progress(team)).isEqualTo(new Progress(0.4));
        assertThat(progress(department)).isEqualTo(new Progress(0.4));
        assertThat(progress(company)).isEqualTo(new Progress(0.4));
        assertThat(factsAbout(company)).contains("progress.rolled-up");
    }

    @Test
    void childrenCountBesideKeyResultsByTheirWeight() {
        var company = counting("Company");
        var own = world.keyResult(world.maya, company, "Own");
        var team = counting("Team");
        var result = world.keyResult(world.maya, team, "Talks held");
        alignment.link(world.maya, Ref.to(team), Ref.to(company), CONTRIBUTE, 3);

        world.checkIn(world.maya, own, 100, 7);
        world.checkIn(world.maya, result, 20, 7);

        assertThat(progress(company)).isEqualTo(new Progress(0.4));
    }

    @Test
    void aParentReachedOnTwoWaysCountsEachChildOnce() {
        var company = counting("Company");
        var left = counting("Left");
        var right = counting("Right");
        var team = counting("Team");
        contribute(left, company);
        contribute(right, company);
        contribute(team, left);
        contribute(team, right);
        var other = world.keyResult(world.maya, right, "Other");
        var result = world.keyResult(world.maya, team, "Talks held");

        world.checkIn(world.maya, result, 80, 7);
        world.checkIn(world.maya, other, 0, 7);

        assertThat(progress(left)).isEqualTo(new Progress(0.8));
        assertThat(progress(right)).isEqualTo(new Progress(0.4));
        assertThat(progress(company)).isEqualTo(new Progress(0.6));
    }

    @Test
    void whatSupportsOrIsNotCountedMovesNothing() {
        var supported = counting("Supported");
        var uncounted = world.companyObjective("Does not count children");
        var team = counting("Team");
        var result = world.keyResult(world.maya, team, "Talks held");
        alignment.link(world.maya, Ref.to(team), Ref.to(supported), SUPPORT, 1);
        contribute(team, uncounted);

        world.checkIn(world.maya, result, 40, 7);

        assertThat(progress(supported)).isNull();
        assertThat(progress(uncounted)).isNull();
    }

    @Test
    void onceTheOwnerSaysSoChildrenCountAtOnce() {
        var company = world.companyObjective("Company");
        var team = counting("Team");
        world.checkIn(world.maya, world.keyResult(world.maya, team, "Talks held"), 40, 7);
        contribute(team, company);
        assertThat(progress(company)).isNull();

        objectives.edit(world.maya, company.id(), 1, wish("Company", true, null));

        assertThat(progress(company)).isEqualTo(new Progress(0.4));
        assertThat(objectives.get(world.maya, company.id()).outlook().status()).isEqualTo(Status.AT_RISK);
    }

    @Test
    void aKeyResultContributesForItselfAndAKeyResultAsParentMeansItsObjective() {
        var company = counting("Company");
        var parent = world.keyResult(world.maya, company, "Parent");
        var team = counting("Team");
        var half = world.keyResult(world.maya, team, "Half");
        world.keyResult(world.maya, team, "Nothing");
        alignment.link(world.maya, Ref.to(half), Ref.to(parent), CONTRIBUTE, 1);

        world.checkIn(world.maya, half, 100, 7);

        assertThat(progress(team)).isEqualTo(new Progress(0.5));
        assertThat(progress(company)).isEqualTo(new Progress(0.5));
    }

    @Test
    void whatIsUnlinkedWithdrawnOrArchivedNoLongerCounts() {
        var company = counting("Company");
        var team = counting("Team");
        world.checkIn(world.maya, world.keyResult(world.maya, team, "Talks held"), 40, 7);
        var link = contribute(team, company);
        assertThat(progress(company)).isEqualTo(new Progress(0.4));

        objectives.withdraw(world.maya, team.id());
        assertThat(progress(company)).isNull();
        objectives.publish(world.maya, team.id());
        assertThat(progress(company)).isEqualTo(new Progress(0.4));
        objectives.archive(world.maya, team.id());
        assertThat(progress(company)).isNull();
        objectives.restore(world.maya, team.id());
        alignment.unlink(world.maya, link.id());
        assertThat(progress(company)).isNull();
        assertThat(factsAbout(team)).contains("alignment.linked", "alignment.unlinked");
    }

    @Test
    void ringsAreRefusedHoweverLong() {
        var a = counting("A");
        var b = counting("B");
        var c = counting("C");
        contribute(a, b);
        alignment.link(world.maya, Ref.to(b), Ref.to(c), SUPPORT, 1);

        assertThatThrownBy(() -> contribute(c, a))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("count on each other: “A” → “B” → “C”."));
        assertThatThrownBy(() -> contribute(b, a)).isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> contribute(a, a)).isInstanceOf(Refused.Invalid.class);
        assertThat(contribute(a, c).kind()).isEqualTo(CONTRIBUTE);
    }

    @Test
    void aRingNamesNothingThatOneMayNotSee() {
        var a = counting("A");
        var hidden = objectives.draft(world.maya, wish("Hidden", true, Audience.NOBODY));
        var c = counting("C");
        contribute(a, hidden);
        contribute(hidden, c);

        assertThat(alignment.obstacle(world.nora, Ref.to(c), Ref.to(a)))
                .map(sentence -> Worded.of(sentence))
                .hasValueSatisfying(words -> assertThat(words).contains("“A” → … → “C”."));
    }

    @Test
    void whatIsClosedTakesAndLosesNoLinks() {
        var ended = counting("Ended");
        var before = contribute(inTheYear("Lives on"), ended);
        var late = inTheYear("Comes late");
        world.database.get(Cycles.class).close(world.maya, world.quarter.id());

        assertThatThrownBy(() -> contribute(late, ended)).satisfies(saying("Q2 2026, which is closed"));
        assertThatThrownBy(() -> alignment.unlink(world.maya, before.id()))
                .satisfies(saying("Q2 2026, which is closed"));
        assertThatThrownBy(() -> alignment.link(world.maya, before.child(), before.parent(), SUPPORT, 1))
                .satisfies(saying("Q2 2026, which is closed"));
        assertThat(alignment.link(world.maya, before.child(), before.parent(), CONTRIBUTE, 1))
                .isEqualTo(before);
    }

    @Test
    void aSecondWishChangesTheLinkThatIsThere() {
        var company = counting("Company");
        var team = counting("Team");
        var first = contribute(team, company);

        var second = alignment.link(world.maya, Ref.to(team), Ref.to(company), SUPPORT, 2);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(alignment.of(world.petra, company.id())).containsExactly(second);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e7})
    void aWeightIsANumberThatWeighs(double weight) {
        var company = counting("Company");
        var team = counting("Team");

        assertThatThrownBy(() -> alignment.link(world.maya, Ref.to(team), Ref.to(company), CONTRIBUTE, weight))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void whoMayNotEditTheChildDoesNotLinkItAndPrivateParentsAreNotThere() {
        var company = counting("Company");
        var team = world.teamObjective("Team");
        var secret = objectives.draft(world.maya, wish("Secret", true, new Audience(Set.of(), Set.of())));

        assertThat(alignment
                        .link(world.nora, Ref.to(team), Ref.to(company), CONTRIBUTE, 1)
                        .weight())
                .isEqualTo(1);
        assertThatThrownBy(() -> alignment.link(world.nora, Ref.to(company), Ref.to(team), CONTRIBUTE, 1))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> alignment.link(world.nora, Ref.to(team), Ref.to(secret), CONTRIBUTE, 1))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> alignment.unlink(world.nora, new Link.Id(UUID.randomUUID())))
                .isInstanceOf(Refused.Missing.class);

        alignment.link(world.maya, Ref.to(team), Ref.to(secret), SUPPORT, 1);
        assertThat(alignment.of(world.maya, team.id())).hasSize(2);
        assertThat(alignment.of(world.nora, team.id())).hasSize(1);
    }

    @Test
    void aKeyResultOfAnotherObjectiveIsNoEnd() {
        var company = counting("Company");
        var team = counting("Team");
        KeyResult other = world.keyResult(world.maya, company, "Other");

        assertThatThrownBy(() -> alignment.link(
                        world.maya, Ref.to(team), new Ref(counting("Third").id(), other.id()), CONTRIBUTE, 1))
                .isInstanceOf(Refused.Missing.class);
    }

    private Link contribute(Objective child, Objective parent) {
        return alignment.link(world.maya, Ref.to(child), Ref.to(parent), CONTRIBUTE, 1);
    }

    private Objective counting(String title) {
        return objectives.draft(world.maya, wish(title, true, null));
    }

    private Objective inTheYear(String title) {
        var year = world.database.get(Cycles.class).get(world.maya, "2026");
        return objectives.draft(world.maya, wish(year.id(), title, true, null));
    }

    private ObjectiveWish wish(String title, boolean countsChildren, @Nullable Audience audience) {
        return wish(world.quarter.id(), title, countsChildren, audience);
    }

    private ObjectiveWish wish(Cycle.Id cycle, String title, boolean countsChildren, @Nullable Audience audience) {
        return new ObjectiveWish(
                cycle,
                title,
                "",
                "",
                new Holder(Level.COMPANY, world.maya.person(), null),
                Objective.Kind.COMMITTED,
                countsChildren,
                List.of(),
                true,
                audience);
    }

    private @Nullable Progress progress(Objective objective) {
        return objectives.get(world.maya, objective.id()).outlook().progress();
    }

    private List<String> factsAbout(Objective objective) {
        return world.database
                .get(DSLContext.class)
                .select(FACT.KIND)
                .from(FACT)
                .where(FACT.WORKSPACE_ID.eq(world.maya.workspace()))
                .and(FACT.SUBJECT_ID.eq(objective.id().value()))
                .fetch(FACT.KIND);
    }
}
