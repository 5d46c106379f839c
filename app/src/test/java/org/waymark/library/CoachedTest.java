package org.waymark.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.coach.Coach;
import org.waymark.coach.Hint;
import org.waymark.coach.Written;
import org.waymark.coach.WrittenResult;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.people.Level;

/**
 * What the coach would say of the templates, once their numbers are filled in: nothing. Only what is meant as work to be done so often, or
 * as done or not, may be called so.
 */
class CoachedTest {
    private static final Period QUARTER = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));

    @ParameterizedTest
    @MethodSource("objectives")
    void theCoachHasNothingToSay(ObjectiveTemplate template) {
        var results = template.keyResults().stream().map(CoachedTest::written).toList();
        var written = new Written(null, template.name(), true, Level.TEAM, QUARTER, true, results, List.of());

        assertThat(Coach.judge(written).hints())
                .filteredOn(hint -> !isMeant(hint))
                .isEmpty();
    }

    private static boolean isMeant(Hint hint) {
        return switch (hint.rule()) {
            case RESULT_ACTIVITY -> of(hint) == org.waymark.coach.Measure.RATE;
            case RESULT_YES_NO -> of(hint) == org.waymark.coach.Measure.YES_NO;
            default -> false;
        };
    }

    private static org.waymark.coach.@Nullable Measure of(Hint hint) {
        var result = hint.of();
        return result == null ? null : result.measure();
    }

    static List<ObjectiveTemplate> objectives() {
        return Catalog.read("en").all().stream()
                .filter(ObjectiveTemplate.class::isInstance)
                .map(ObjectiveTemplate.class::cast)
                .toList();
    }

    private static WrittenResult written(KeyResultTemplate of) {
        var measure =
                switch (of.measure()) {
                    case Measure.Reach _ -> org.waymark.coach.Measure.REACH;
                    case Measure.Relative _ -> org.waymark.coach.Measure.RELATIVE;
                    case Measure.Hold _ -> org.waymark.coach.Measure.HOLD;
                    case Measure.Rate _ -> org.waymark.coach.Measure.RATE;
                    case Measure.Milestones _ -> org.waymark.coach.Measure.MILESTONES;
                    case Measure.Zones _ -> org.waymark.coach.Measure.ZONES;
                    case Measure.YesNo _ -> org.waymark.coach.Measure.YES_NO;
                };
        return new WrittenResult(null, of.title(), true, measure, true, true, QUARTER, Cadence.WEEKLY, 1);
    }
}
