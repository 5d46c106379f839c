package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.cycles.Cycle;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Milestone;
import org.waymark.measure.Target;
import org.waymark.measure.Zone;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

class WishesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 19);
    private static final UUID ADA = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "nul \u0000", "half \ud83d"})
    void aTitleHasWordsThatCanBeKept(String title) {
        assertThat(fields(() -> Wishes.objective(new Cycle.Id(ADA), title, ADA).definition()))
                .contains("title");
        assertThat(fields(() -> Wishes.keyResult(title, ADA, new Target.YesNo()).definition()))
                .contains("title");
    }

    @Test
    void whiteSpaceInATitleIsSqueezed() {
        assertThat(Wishes.objective(new Cycle.Id(ADA), "  Keep \n our  customers ", ADA)
                        .definition()
                        .title())
                .isEqualTo("Keep our customers");
    }

    @Test
    void aTagCountsOnceHoweverItIsWritten() {
        var wish = Wishes.tagged(
                Wishes.objective(new Cycle.Id(ADA), "Keep customers", ADA),
                "Keep customers",
                List.of(" Churn", "churn", "", "Élan", "elan"),
                true);

        assertThat(wish.distinctTags()).containsExactly("Churn", "Élan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-31", "2026-07-01"})
    void aCheckpointLiesBetweenStartAndEnd(LocalDate day) {
        var within = List.of(Wishes.Q2.start(), Wishes.Q2.end());

        assertThat(fields(() -> Wishes.by(day).definition())).containsExactly("curve");
        assertThat(within)
                .allSatisfy(other -> assertThat(Wishes.by(other).definition()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1e7, Double.NaN, Double.POSITIVE_INFINITY})
    void aWeightIsANumberThatWeighs(double weight) {
        assertThat(fields(() -> Wishes.keyResult("A", ADA, new Target.YesNo(), weight, null)
                        .definition()))
                .containsExactly("weight");
    }

    @Test
    void onlyNumbersAreBorrowedFromAKpi() {
        var kpi = new Kpi.Id(UUID.randomUUID());

        assertThat(fields(() ->
                        Wishes.keyResult("A", ADA, new Target.YesNo(), 1, kpi).definition()))
                .containsExactly("kpi");
        assertThat(Wishes.keyResult("A", ADA, new Target.Reach(1, 2), 1, kpi)
                        .definition()
                        .kpi())
                .isEqualTo(kpi);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e19})
    void aValueIsANumberThatCanBe(double value) {
        assertThat(refused(CheckInWish.of(value), new Target.Reach(0, 10))).contains("value");
    }

    @Test
    void aCheckInIsNotAboutTomorrow() {
        assertThat(refused(CheckInWish.of(1).on(TODAY.plusDays(1)), new Target.Reach(0, 10)))
                .containsExactly("day");
        assertThat(CheckInWish.of(1)
                        .checked(Wishes.definition(new Target.Reach(0, 10)), Wishes.Q2.start(), TODAY)
                        .day())
                .isEqualTo(TODAY);
    }

    @Test
    void aCheckInSaysSomething() {
        var nothing = new CheckInWish(null, null, List.of(), null, null, new CheckIn.Words("", "", ""));

        assertThat(refused(nothing, new Target.Reach(0, 10))).containsExactly("value");
    }

    @Test
    void confidenceGoesFromZeroToTen() {
        assertThat(refused(CheckInWish.of(1).confident(11), new Target.Reach(0, 10)))
                .containsExactly("confidence");
    }

    @Test
    void milestonesAreReportedOneByOne() {
        var target = new Target.Milestones(List.of(new Milestone("a", 1, null), new Milestone("b", 3, null)));
        var half = new CheckInWish(null, null, List.of(1.0, 0.5), null, null, CheckIn.Words.NONE);
        var one = new CheckInWish(null, null, List.of(1.0), null, null, CheckIn.Words.NONE);
        var nonsense = new CheckInWish(null, null, List.of(1.0, Double.NaN), null, null, CheckIn.Words.NONE);

        assertThat(half.checked(Wishes.definition(target), Wishes.Q2.start(), TODAY)
                        .value())
                .isEqualTo(0.625);
        assertThat(refused(one, target)).containsExactly("parts");
        assertThat(refused(nonsense, target)).containsExactly("parts");
        assertThat(refused(CheckInWish.of(0.5), target)).containsExactly("value");
    }

    @Test
    void aZoneIsAValueOfItsScale() {
        var zones = new Target.Zones("two", "three", "five");
        var reached = new CheckInWish(null, null, List.of(), Zone.TARGET, null, CheckIn.Words.NONE);

        assertThat(reached.checked(Wishes.definition(zones), Wishes.Q2.start(), TODAY)
                        .value())
                .isEqualTo(0.7);
        assertThat(refused(CheckInWish.of(0.5), zones)).containsExactly("value");
        assertThat(refused(reached, new Target.Reach(0, 10))).containsExactly("value");
    }

    @Test
    void doneOrNotIsOneOrZero() {
        assertThat(refused(CheckInWish.of(2), new Target.YesNo())).containsExactly("value");
    }

    @Test
    void aBorrowedKeyResultTakesWordsAndNoValue() {
        var definition = Wishes.keyResult("A", ADA, new Target.Reach(1, 2), 1, new Kpi.Id(UUID.randomUUID()))
                .definition();
        var words = new CheckInWish(null, null, List.of(), null, 6, new CheckIn.Words("Hired two", "", ""));

        assertThat(fields(() -> CheckInWish.of(1).checked(definition, Wishes.Q2.start(), TODAY)))
                .containsExactly("value");
        assertThat(words.checked(definition, Wishes.Q2.start(), TODAY).value()).isNull();
    }

    private static List<String> refused(CheckInWish wish, Target target) {
        return fields(() -> wish.checked(Wishes.definition(target), Wishes.Q2.start(), TODAY));
    }

    private static List<String> fields(ThrowingCallable call) {
        return catchThrowableOfType(Refused.Invalid.class, call).problems().stream()
                .map(Problem::field)
                .toList();
    }
}
