package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.insights.CascadeWish.Targets;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.RecordedMeasurement;
import org.waymark.kpis.Recording;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;
import org.waymark.measure.Unit;
import org.waymark.people.Team;
import org.waymark.people.TeamWish;
import org.waymark.people.Teams;
import org.waymark.platform.Refused;

/** On 19 May 2026. */
@BothDatabases
class CascadesTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);

    private final World world;
    private final Cascades cascades;
    private final Kpis kpis;
    private final Measurements measurements;
    private final List<Team> teams;
    private final Kpi hires;

    CascadesTest(TestDatabase database) {
        world = new World(database);
        cascades = database.get(Cascades.class);
        kpis = database.get(Kpis.class);
        measurements = database.get(Measurements.class);
        teams = Stream.of("Stores", "Plants", "Depots")
                .map(name -> database.get(Teams.class).found(world.maya, new TeamWish(name, null), null))
                .toList();
        var defined = world.kpi("Hires");
        hires = kpis.setTargets(
                world.maya, defined.id(), defined.version(), List.of(new DatedTarget(APRIL, null, 30.0)));
    }

    @Test
    void eachTeamGetsItsOwnAndTheWholeFollows() {
        cascade(wish(CascadeRule.SUM, Targets.SPLIT, 1, 2));

        var parts = cascades.of(world.maya, hires.id()).orElseThrow().parts();
        var first = kpis.get(world.maya, parts.getFirst().kpi());
        assertThat(first.name()).isEqualTo("Hires, " + teams.getFirst().name());
        assertThat(first.holder().team()).isEqualTo(teams.getFirst().id().value());
        assertThat(kpis.targets(world.maya, first.id()).all()).containsExactly(new DatedTarget(APRIL, null, 10.0));

        enter(parts.get(0).kpi(), 4);
        enter(parts.get(1).kpi(), 5);
        assertThat(kpis.get(world.maya, hires.id()).latest()).isEqualTo(new Measurement(APRIL, 9));
    }

    @Test
    void whatWasShownIsDoneOrNothing() {
        var wish = wish(CascadeRule.AVERAGE, Targets.COPIED, 1, 1);
        var plan = cascades.plan(world.maya, hires.id(), wish);
        var kpi = kpis.get(world.maya, hires.id());
        kpis.setTargets(world.maya, kpi.id(), kpi.version(), List.of(new DatedTarget(APRIL, null, 12.0)));

        assertThatThrownBy(() -> cascades.cascade(world.maya, hires.id(), wish, plan.seal()))
                .isInstanceOf(Refused.Conflict.class);
        assertThat(cascades.of(world.maya, hires.id())).isEmpty();
    }

    @Test
    void anotherSetOfTeamsChangesTheFormulaAndMakesOnlyWhatIsMissing() {
        cascade(wish(CascadeRule.WEIGHTED, Targets.NONE, 1, 2));
        var before = cascades.of(world.maya, hires.id()).orElseThrow().parts();

        var plan = cascade(wish(CascadeRule.WEIGHTED, Targets.NONE, 0, 2, 3));

        assertThat(plan.parts()).extracting(CascadePlan.Part::isNew).containsExactly(false, true);
        assertThat(plan.leaving())
                .extracting(CascadePlan.Leaving::part)
                .containsExactly(before.getFirst().kpi());
        var after = cascades.of(world.maya, hires.id()).orElseThrow().parts();
        enter(after.get(0).kpi(), 10);
        enter(after.get(1).kpi(), 20);
        assertThat(kpis.get(world.maya, hires.id()).latest()).isEqualTo(new Measurement(APRIL, 16));
    }

    @Test
    void aCascadeCanBeUndone() {
        cascade(wish(CascadeRule.SUM, Targets.NONE, 1, 1));
        var made = cascades.of(world.maya, hires.id()).orElseThrow().parts();

        cascades.undo(world.maya, hires.id());

        assertThat(cascades.of(world.maya, hires.id())).isEmpty();
        assertThat(kpis.get(world.maya, hires.id()).computed()).isFalse();
        assertThat(kpis.get(world.maya, made.getFirst().kpi()).isArchived()).isTrue();
        assertThatThrownBy(() -> cascades.undo(world.maya, hires.id())).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void undoneTheWholeHasAgainWhatWasEnteredBeforeAndNothingElse() {
        var march = LocalDate.of(2026, 3, 31);
        enter(hires.id(), 7);
        var costs = world.kpi("Cost of hiring");
        var formulas = world.database.get(Formulas.class);
        formulas.set(world.maya, costs.id(), 0, FormulaWish.computing("kpi(\"Hires\") * 2"));
        cascade(wish(CascadeRule.SUM, Targets.NONE, 1, 1));
        var parts = cascades.of(world.maya, hires.id()).orElseThrow().parts();
        for (var part : parts) {
            enter(part.kpi(), 4);
            measurements.record(world.maya, part.kpi(), List.of(Recording.of(march, 5)), "form");
        }
        assertThat(values(hires)).containsExactly(new Measurement(march, 10), new Measurement(APRIL, 8));

        cascades.undo(world.maya, hires.id());

        assertThat(values(hires)).containsExactly(new Measurement(APRIL, 7));
        assertThat(values(costs)).containsExactly(new Measurement(APRIL, 14));
        assertThat(kpis.get(world.maya, hires.id()).latest()).isEqualTo(new Measurement(APRIL, 7));
        assertThat(measurements.history(world.maya, hires.id(), march)).hasSize(1);
    }

    @Test
    void onceTheNewerCascadeIsUndoneTheOlderOneCanBe() {
        enter(hires.id(), 7);
        cascade(wish(CascadeRule.SUM, Targets.NONE, 1, 1));
        var older = cascades.of(world.maya, hires.id()).orElseThrow();
        older.parts().forEach(part -> enter(part.kpi(), 4));
        cascade(wish(CascadeRule.AVERAGE, Targets.NONE, 0, 1, 1));

        cascades.undo(world.maya, hires.id());
        assertThat(cascades.of(world.maya, hires.id())).contains(older);
        assertThat(values(hires)).containsExactly(new Measurement(APRIL, 8));
        assertThat(cascades.isUndoable(world.maya, hires.id())).isTrue();

        cascades.undo(world.maya, hires.id());
        assertThat(cascades.of(world.maya, hires.id())).isEmpty();
        assertThat(values(hires)).containsExactly(new Measurement(APRIL, 7));
    }

    @Test
    void aFormulaThatSomebodyWroteSinceIsNotLostToUndoing() {
        cascade(wish(CascadeRule.SUM, Targets.NONE, 1, 1));
        var formulas = world.database.get(Formulas.class);
        var made = formulas.of(world.maya, hires.id()).orElseThrow();
        formulas.set(world.maya, hires.id(), made.version(), FormulaWish.computing(made.text() + " * 2"));

        assertThat(cascades.isUndoable(world.maya, hires.id())).isFalse();
        assertThatThrownBy(() -> cascades.undo(world.maya, hires.id())).isInstanceOf(Refused.Conflict.class);
    }

    private List<Measurement> values(Kpi kpi) {
        return measurements.of(world.maya, kpi.id(), new Period(APRIL.minusYears(1), APRIL)).stream()
                .map(RecordedMeasurement::measurement)
                .toList();
    }

    @Test
    void theNumeratorOfAWholeIsTheSumOfThoseOfItsTeams() {
        var share = kpis.define(world.nora, ratio());
        var wish = wish(CascadeRule.RATIO, Targets.NONE, 1, 1, 1);
        cascades.cascade(
                world.maya,
                share.id(),
                wish,
                cascades.plan(world.maya, share.id(), wish).seal());
        var parts = cascades.of(world.maya, share.id()).orElseThrow().parts();

        enter(parts.get(0).kpi(), 10, 110);
        enter(parts.get(1).kpi(), 20, 120);
        enter(parts.get(2).kpi(), 33, 133);

        var whole = measurements
                .of(world.maya, share.id(), new Period(APRIL, APRIL))
                .getFirst();
        assertThat(whole.value()).isEqualTo(17.3553719008);
        assertThat(whole.numerator()).isEqualTo(63);
        assertThat(whole.denominator()).isEqualTo(363);
    }

    private KpiWish ratio() {
        var percent = world.kpiWish("Delivered on time");
        var metric = new KpiWish.MetricWish(
                Unit.Kind.PERCENT, "%", 1, Direction.HIGHER, Aggregation.RATIO, Cadence.MONTHLY, 5);
        return new KpiWish(
                percent.name(),
                percent.card(),
                percent.holder(),
                null,
                percent.category(),
                percent.indicator(),
                metric,
                5);
    }

    @Test
    void whatCannotAddUpIsRefused() {
        assertThatThrownBy(() -> cascade(wish(CascadeRule.RATIO, Targets.NONE, 1, 1)))
                .satisfies(saying("numerator and denominator"));
        assertThatThrownBy(() -> cascade(wish(CascadeRule.AVERAGE, Targets.SPLIT, 1, 1)))
                .satisfies(saying("split"));
        assertThatThrownBy(() -> cascade(wish(CascadeRule.SUM, Targets.NONE))).satisfies(saying("team"));
    }

    /** A weight for each of the first teams; 0 leaves one out. */
    private CascadeWish wish(CascadeRule rule, Targets targets, double... weights) {
        var shares = new ArrayList<CascadeWish.Share>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) shares.add(new CascadeWish.Share(id(teams.get(i)), weights[i]));
        }
        return new CascadeWish(rule, targets, shares);
    }

    private static UUID id(Team team) {
        return team.id().value();
    }

    private CascadePlan cascade(CascadeWish wish) {
        return cascades.cascade(
                world.maya,
                hires.id(),
                wish,
                cascades.plan(world.maya, hires.id(), wish).seal());
    }

    private void enter(Kpi.Id kpi, double numerator, double denominator) {
        var share = new Recording(APRIL, null, numerator, denominator, "");
        measurements.record(world.maya, kpi, List.of(share), "form");
    }

    private void enter(Kpi.Id kpi, double value) {
        measurements.record(world.maya, kpi, List.of(Recording.of(APRIL, value)), "form");
    }
}
