package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.cycles.Cycle;
import org.waymark.measure.Progress;

class ObjectiveTest {
    private final Objective objective = objective(false);

    @Test
    void anObjectiveIsTheWeightedMeanOfItsKeyResults() {
        var outlook =
                objective.assess(List.of(part(0.5, 1, 0.6, Status.ON_TRACK), part(1.0, 3, 0.2, Status.DONE)), 0.54);

        assertThat(outlook.progress()).isEqualTo(new Progress(0.875));
        assertThat(outlook.shareDue()).isEqualTo(0.3);
        assertThat(outlook.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void overachievementAndNegativeProgressAreCapped() {
        var outlook =
                objective.assess(List.of(part(1.8, 1, 0.5, Status.DONE), part(-0.5, 1, 0.5, Status.OFF_TRACK)), 0.5);

        assertThat(outlook.progress()).isEqualTo(new Progress(0.5));
        assertThat(outlook.status()).isEqualTo(Status.OFF_TRACK);
    }

    @Test
    void aKeyResultWithoutDataCountsAsNothingDoneOnceAnotherHasData() {
        assertThat(objective
                        .assess(List.of(part(1.0, 1, 0, Status.DONE), part(null, 1, 0, Status.NO_DATA)), 0)
                        .progress())
                .isEqualTo(new Progress(0.5));
        assertThat(objective
                        .assess(List.of(part(null, 1, 0, Status.NO_DATA)), 0)
                        .progress())
                .isNull();
    }

    @Test
    void withoutWeightThereIsNoProgress() {
        assertThat(objective
                        .assess(List.of(part(0.4, 0, 0.5, Status.ON_TRACK)), 0.5)
                        .progress())
                .isNull();
    }

    @Test
    void withoutKeyResultsTheCycleSaysWhatIsDue() {
        var outlook = objective.assess(List.of(), 0.54);

        assertThat(outlook).isEqualTo(new Objective.Outlook(null, 0.54, Status.NO_DATA));
    }

    @Test
    void anOverrideStandsAboveTheKeyResults() {
        var overridden = objective.overridden(new Progress(0.9));

        var outlook = overridden.assess(List.of(part(0.1, 1, 0.6, Status.OFF_TRACK)), 0.6);

        assertThat(outlook.progress()).isEqualTo(new Progress(0.9));
        assertThat(outlook.status()).isEqualTo(Status.OFF_TRACK);
    }

    @Test
    void childrenCountOnlyWhereTheOwnerSaysSo() {
        var children = new Objective.Children(new Progress(1), 1, Status.AT_RISK);
        var parts = List.of(part(0.5, 1, 0.5, Status.ON_TRACK));

        assertThat(objective(true).with(children).assess(parts, 0.5))
                .isEqualTo(new Objective.Outlook(new Progress(0.75), 0.5, Status.AT_RISK));
        assertThat(objective(false).with(children).assess(parts, 0.5))
                .isEqualTo(new Objective.Outlook(new Progress(0.5), 0.5, Status.ON_TRACK));
    }

    @Test
    void itsStandingNamesTheWorstParts() {
        var parts = List.of(
                new Objective.Part("Churn", null, 1, 0, Status.AT_RISK),
                new Objective.Part("Revenue", null, 1, 0, Status.ON_TRACK));

        assertThat(objective.standing(parts).reasons())
                .containsExactly(new Reason.WorstParts(Status.AT_RISK, List.of("Churn"), 2));
    }

    private static Objective objective(boolean countsChildren) {
        var wish = Wishes.objective(new Cycle.Id(UUID.randomUUID()), "Keep customers", UUID.randomUUID());
        var definition = (countsChildren ? Wishes.countingChildren(wish) : wish).definition();
        return Objective.draft(new Objective.Id(UUID.randomUUID()), definition, false, null);
    }

    private static Objective.Part part(@Nullable Double progress, double weight, double due, Status status) {
        return new Objective.Part("", progress == null ? null : new Progress(progress), weight, due, status);
    }
}
