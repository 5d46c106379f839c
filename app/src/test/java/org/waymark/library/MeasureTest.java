package org.waymark.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Milestone;
import org.waymark.measure.Target;
import org.waymark.platform.Refused;

class MeasureTest {
    private static final Fill OPEN = fill(null, null, null);

    @Test
    void numbersAreFilledIn() {
        assertThat(new Measure.Reach(Direction.LOWER).filled(fill(5.0, 3.0, null)))
                .isEqualTo(new Target.Reach(5, 3));
    }

    @Test
    void whereTheStartIsNotKnownAChangeWaitsForIt() {
        assertThat(new Measure.Reach(Direction.LOWER).filled(fill(null, null, 20.0)))
                .isEqualTo(new Target.Relative(-20, null));
        assertThat(new Measure.Relative(Direction.HIGHER).filled(fill(null, null, 20.0)))
                .isEqualTo(new Target.Relative(20, null));
    }

    @Test
    void whatIsMissingIsToldAtOnce() {
        assertThatThrownBy(() -> new Measure.Reach(Direction.HIGHER).filled(OPEN))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactly("from", "to"));
        assertThatThrownBy(() -> new Measure.Hold(Measure.Hold.Side.BAND, Cadence.WEEKLY).filled(OPEN))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() ->
                        new Measure.Rate(Cadence.WEEKLY, Target.Rate.By.SUM, Target.Rate.Limit.AT_LEAST).filled(OPEN))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void textsStandAsInTheTemplateUnlessTheyWereChanged() {
        var measure = new Measure.Milestones(List.of("Draft", "Use"));
        var changed = new Fill(null, null, null, null, null, null, List.of("Use"));

        assertThat(measure.filled(OPEN))
                .isEqualTo(
                        new Target.Milestones(List.of(new Milestone("Draft", 1, null), new Milestone("Use", 1, null))));
        assertThat(measure.filled(changed)).isEqualTo(new Target.Milestones(List.of(new Milestone("Use", 1, null))));
        assertThat(new Measure.Zones("a", "b", "c").filled(OPEN)).isEqualTo(new Target.Zones("a", "b", "c"));
    }

    private static Fill fill(@Nullable Double from, @Nullable Double to, @Nullable Double percent) {
        return new Fill(from, to, percent, null, null, null, List.of());
    }
}
