package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.CycleWish;
import org.waymark.cycles.Cycles;
import org.waymark.cycles.Rhythm;
import org.waymark.insights.ImpactStudy.Verdict;
import org.waymark.insights.ImpactStudy.Weakness;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.Aim;
import org.waymark.objectives.Aims;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Past;

@BothDatabases
class ImpactStudiesTest {
    private final Watched watched;
    private final ImpactStudies studies;
    private final Kpi turnover;

    ImpactStudiesTest(TestDatabase database) {
        watched = new Watched(database);
        studies = database.get(ImpactStudies.class);
        turnover = watched.kpi("Turnover");
    }

    @Test
    void aKpiThatFellAfterTheWorkVeryLikelyFellBecauseOfIt() {
        var listen = objective("Listen before people leave", quarter(2025, 4), aim(Aim.Way.DOWN));
        watched.measured(turnover, fallenSince(10));

        examine();

        assertThat(study(listen)).satisfies(study -> {
            assertThat(study.verdict()).isEqualTo(Verdict.VERY_LIKELY);
            assertThat(study.effect().value()).isBetween(-7.5, -4.5);
            assertThat(study.effect().high()).isNegative();
            assertThat(study.effect().chance()).isGreaterThan(0.95);
            assertThat(study.delay().from()).isLessThanOrEqualTo(3);
            assertThat(study.delay().to()).isGreaterThanOrEqualTo(3);
            assertThat(study.weakest()).isNotNull();
            assertThat(study.declaredLate()).isFalse();
            assertThat(study.detail().from()).isEqualTo(LocalDate.of(2025, 4, 1));
            assertThat(study.detail().path())
                    .last()
                    .satisfies(point -> assertThat(point.happened()).isLessThan(point.low()));
        });
        assertThat(watched.factsAbout(listen.value())).endsWith("impact-study.judged");
    }

    @Test
    void theWishedWayIsTheOneThatCounts() {
        var wrong = objective("Let people go", quarter(2025, 4), aim(Aim.Way.UP));
        watched.measured(turnover, fallenSince(10));

        examine();

        assertThat(study(wrong).verdict()).isEqualTo(Verdict.PROBABLY_NOT);
        assertThat(study(wrong).delay()).isNull();
    }

    @Test
    void whatHasJustBegunCannotShowYet() {
        var stay = objective("Make people stay", quarter(2026, 4), aim(Aim.Way.DOWN));
        watched.measured(turnover, Watched.steady(40));

        examine();

        assertThat(study(stay).verdict()).isEqualTo(Verdict.TOO_EARLY);
        assertThat(study(stay).lookAgainOn()).isEqualTo(LocalDate.of(2026, 7, 5));
        assertThat(study(stay).effect()).isNull();
        assertThat(watched.factsAbout(stay.value())).doesNotContain("impact-study.judged");
    }

    @Test
    void aShortHistoryIsNotEnough() {
        var listen = objective("Listen before people leave", quarter(2025, 10), aim(Aim.Way.DOWN));
        watched.measured(turnover, Watched.steady(12));

        examine();

        assertThat(study(listen).verdict()).isEqualTo(Verdict.NOT_ENOUGH);
        assertThat(study(listen).lack().of()).isEqualTo(Lack.Of.VALUES_BEFORE);
    }

    @Test
    void twoObjectivesOfTheSameTimeCannotBeToldApart() {
        var quarter = quarter(2025, 4);
        var listen = objective("Listen before people leave", quarter, aim(Aim.Way.DOWN));
        var pay = objective("Fix first-year pay", quarter, aim(Aim.Way.DOWN));
        watched.measured(turnover, fallenSince(10));

        examine();

        assertThat(study(listen).verdict()).isEqualTo(Verdict.INSEPARABLE);
        assertThat(study(listen).detail().together()).containsExactly(pay);
    }

    @Test
    void anAimDeclaredAfterTheFactIsNoPrediction() {
        var listen = objective("Listen before people leave", quarter(2025, 4), aim(Aim.Way.DOWN));
        watched.database.get(Aims.class).aim(watched.ada, listen, new Aim(turnover.id(), Aim.Way.DOWN, 6.0, 90));
        watched.measured(turnover, fallenSince(10));

        examine();

        assertThat(study(listen).declaredLate()).isTrue();
        assertThat(study(listen).weakest()).isEqualTo(Weakness.DECLARED_LATE);
    }

    @Test
    void anAimThatIsSentAgainStaysDeclaredWhenItWas() {
        var listen = objective("Listen before people leave", quarter(2025, 4), aim(Aim.Way.DOWN));
        watched.database.get(Aims.class).aim(watched.ada, listen, aim(Aim.Way.DOWN));
        watched.measured(turnover, fallenSince(10));

        examine();

        assertThat(study(listen).declaredLate()).isFalse();
    }

    @Test
    void whatFellEverywhereDidNotFallBecauseOfTheWork() {
        var elsewhere = watched.kpi("Turnover elsewhere");
        var listen = objective("Listen before people leave", quarter(2025, 4), comparedWith(elsewhere));
        watched.measured(turnover, fallenSince(10));
        watched.measured(elsewhere, fallenSince(10, new Random(3)));

        examine();

        assertThat(study(listen)).satisfies(study -> {
            assertThat(study.compared()).isTrue();
            assertThat(study.verdict()).isNotEqualTo(Verdict.VERY_LIKELY);
            assertThat(study.effect().value()).isBetween(-2.0, 2.0);
        });
    }

    @Test
    void whatFellOnlyHereIsSurerThanBefore() {
        var elsewhere = watched.kpi("Turnover elsewhere");
        var listen = objective("Listen before people leave", quarter(2025, 4), comparedWith(elsewhere));
        watched.measured(turnover, fallenSince(10));
        watched.measured(elsewhere, new Random(3).doubles(40, 9, 11).toArray());

        examine();

        assertThat(study(listen)).satisfies(study -> {
            assertThat(study.compared()).isTrue();
            assertThat(study.verdict()).isEqualTo(Verdict.VERY_LIKELY);
            assertThat(study.effect().value()).isBetween(-7.5, -4.5);
            assertThat(study.weakest()).isNotEqualTo(Weakness.NO_COMPARISON);
        });
    }

    @Test
    void aComparisonThatIsHardlyKnownIsLeftAside() {
        var elsewhere = watched.kpi("Turnover elsewhere");
        var listen = objective("Listen before people leave", quarter(2025, 4), comparedWith(elsewhere));
        watched.measured(turnover, fallenSince(10));
        watched.measured(elsewhere, Watched.steady(20));

        examine();

        assertThat(study(listen).compared()).isFalse();
        assertThat(study(listen).verdict()).isEqualTo(Verdict.VERY_LIKELY);
    }

    @Test
    void aComparisonThatNeverMovesTellsNothingAndHurtsNothing() {
        var elsewhere = watched.kpi("Turnover elsewhere");
        var listen = objective("Listen before people leave", quarter(2025, 4), comparedWith(elsewhere));
        watched.measured(turnover, fallenSince(10));
        watched.measured(elsewhere, DoubleStream.generate(() -> 5).limit(40).toArray());

        examine();

        assertThat(study(listen).verdict()).isEqualTo(Verdict.VERY_LIKELY);
    }

    @Test
    void anAimThatIsTakenBackIsNotStudiedAnyMore() {
        var listen = objective("Listen before people leave", quarter(2025, 4), aim(Aim.Way.DOWN));
        watched.measured(turnover, fallenSince(10));
        examine();

        watched.database.get(Aims.class).remove(watched.ada, listen, turnover.id());
        examine();

        assertThat(studies.of(watched.ada, turnover.id())).isEmpty();
    }

    @Test
    void theStudyOfAKpiThatOneMayNotSeeIsNotShown() {
        var listen = objective("Listen before people leave", quarter(2025, 4), aim(Aim.Way.DOWN));
        watched.measured(turnover, fallenSince(10));
        examine();

        watched.hide(turnover);

        assertThat(studies.of(watched.ben, listen)).isEmpty();
        assertThat(studies.of(watched.ada, listen)).hasSize(1);
    }

    private void examine() {
        studies.examine(watched.workspace.id, List.of(turnover.id()));
    }

    private ImpactStudy study(Objective.Id objective) {
        return studies.of(watched.ada, objective).getFirst();
    }

    /** 40 months about 20, the newest of them 6 lower. */
    private static double[] fallenSince(int months) {
        var values = Watched.steady(40);
        return DoubleStream.concat(
                        Arrays.stream(values, 0, 40 - months),
                        Arrays.stream(values, 40 - months, 40).map(value -> value - 6))
                .toArray();
    }

    private static double[] fallenSince(int months, Random noise) {
        return Arrays.stream(fallenSince(months))
                .map(value -> value + noise.nextDouble(-0.5, 0.5))
                .toArray();
    }

    private Aim comparedWith(Kpi other) {
        return new Aim(turnover.id(), Aim.Way.DOWN, 3.0, 90, other.id());
    }

    private Aim aim(Aim.Way way) {
        return new Aim(turnover.id(), way, 3.0, 90);
    }

    private Cycle quarter(int year, int month) {
        var start = LocalDate.of(year, month, 1);
        return watched.database
                .get(Cycles.class)
                .create(
                        watched.ada,
                        new CycleWish(
                                "", Rhythm.QUARTER, start, start.plusMonths(3).minusDays(1), null));
    }

    /** Published with its aim on the first day of its cycle. */
    private Objective.Id objective(String title, Cycle cycle, Aim aim) {
        var ids = new Objective.Id[1];
        Past.at(Instant.parse(cycle.period().start() + "T07:00:00Z"), () -> {
            ids[0] = watched.database
                    .get(Objectives.class)
                    .draft(
                            watched.ada,
                            new ObjectiveWish(
                                    cycle.id(),
                                    title,
                                    "",
                                    "",
                                    new Holder(Level.COMPANY, watched.ada.person(), null),
                                    Objective.Kind.ASPIRATIONAL,
                                    false,
                                    List.of(),
                                    true,
                                    null))
                    .id();
            watched.database.get(Aims.class).aim(watched.ada, ids[0], aim);
        });
        return ids[0];
    }
}
