package org.waymark.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.people.Level;

class CoachTest {
    private static final Period Q2 = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
    private static final Objective.Id ID = new Objective.Id(new UUID(0, 1));
    private static final WrittenResult CHURN = result("Churn", Q2);

    private final Written good = new Written(
            ID,
            "People choose to stay with us",
            true,
            Level.TEAM,
            Q2,
            true,
            List.of(CHURN, result("Engagement pulse", Q2)),
            List.of());

    @Test
    void whatIsWellPutIsStrong() {
        var advice = Coach.judge(good);

        assertThat(advice.hints()).isEmpty();
        assertThat(advice.strength()).isEqualTo(new Strength(100));
        assertThat(advice.met()).containsExactlyInAnyOrder(Smart.values());
    }

    @Test
    void nothingIsSaidBeforeTheFirstWord() {
        assertThat(Coach.judge(good.titled(" ").with(List.of())).hints()).isEmpty();
    }

    @ParameterizedTest(name = "{0} key results: {1}")
    @CsvSource({"0, results.none", "1, results.one", "2, ''", "5, ''", "6, results.many"})
    void twoToFiveKeyResultsAreEnough(int count, String hint) {
        var results = Collections.nCopies(count, CHURN).stream()
                .map(one -> result(UUID.randomUUID().toString(), Q2))
                .toList();

        assertThat(keys(Coach.judge(good.with(results)).ofObjective()))
                .isEqualTo(hint.isEmpty() ? List.of() : List.of(hint));
    }

    @Test
    void keyResultsEndInsideTheCycle() {
        var late = result("Fleet electric", new Period(Q2.start(), Q2.end().plusDays(1)));

        var hints = Coach.judge(good.with(List.of(CHURN, late))).about(late);

        assertThat(keys(hints)).containsExactly("key-result.outside");
        assertThat(hints.hints().getFirst().facts()).containsExactly(Q2.end().plusDays(1), Q2.end());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'Fleet electric within the next three years', true",
        "'Fleet electric by 2029', true",
        "'Fleet electric by the end of June', false",
        "'Three years of guarantee on every bike', false",
        "'Half of the fleet electric within three months', false",
    })
    void wordsThatReachBeyondTheCycleAreNoticed(String title, boolean noticed) {
        var result = result(title, Q2);

        assertThat(keys(Coach.judge(good.with(List.of(CHURN, result))).about(result))
                        .contains("key-result.beyond"))
                .isEqualTo(noticed);
    }

    @Test
    void anExampleIsMadeOfTheCaseItself() {
        var hint = Coach.judge(good.titled("Win new customers and grow revenue by 20 % this quarter"))
                .hints()
                .getFirst();

        assertThat(hint.rule()).isEqualTo(Rule.OBJECTIVE_NUMBER);
        assertThat(hint.fitted()).isTrue();
        assertThat(hint.facts()).containsExactly("20 %", "Win new customers and grow revenue this quarter");
    }

    @Test
    void missingNumbersAreSeriousAndAMissingBaselineIsNot() {
        var blank = new WrittenResult(null, "Complaints", true, Measure.REACH, false, false, Q2, Cadence.WEEKLY, 1);
        var unmeasured =
                new WrittenResult(null, "Complaints", true, Measure.RELATIVE, false, true, Q2, Cadence.WEEKLY, 1);

        assertThat(keys(Coach.judge(good.with(List.of(CHURN, blank))).about(blank)))
                .contains("key-result.no-target");
        assertThat(Coach.judge(good.with(List.of(CHURN, unmeasured)))
                        .about(unmeasured)
                        .hints()
                        .getFirst()
                        .rule())
                .isEqualTo(Rule.RESULT_NO_BASELINE);
    }

    @Test
    void ownersAlignmentAndTwinsAreLookedAt() {
        var other = new Twin(new Objective.Id(new UUID(0, 2)), "People choose to stay with Halden");
        var lonely = new Written(
                ID, "People choose to stay with us", false, Level.TEAM, Q2, false, good.results(), List.of(other));

        assertThat(keys(Coach.judge(lonely)))
                .containsExactlyInAnyOrder("objective.owner", "objective.unaligned", "objective.twin");
    }

    @Test
    void aDismissedHintStaysAwayUntilWhatItJudgedChanges() {
        var written = good.titled("Increase revenue by 20 %");
        var hint = Coach.judge(written).hints().getFirst();
        var kept = List.of(new Dismissal(ID.value(), "objective.number", hint.judged()));
        var other = good.titled("Increase revenue by 30 %");

        var advice = Coach.judge(written).keeping(kept, written);

        assertThat(advice.hints()).isEmpty();
        assertThat(advice.kept()).containsExactly(hint);
        assertThat(advice.strength().points()).isEqualTo(100);
        assertThat(Coach.judge(other).keeping(kept, other).hints()).hasSize(1);
    }

    @Test
    void strengthIsAHundredLessWhatTheHintsCost() {
        var advice = Coach.judge(good.titled("Increase revenue by 20 %").with(List.of()));

        assertThat(keys(advice)).containsExactly("results.none", "objective.number");
        assertThat(advice.strength()).isEqualTo(new Strength(100 - 20 - 8));
        assertThat(advice.strength().grade()).isEqualTo(Strength.Grade.SOUND);
    }

    private static WrittenResult result(String title, Period period) {
        var id = new KeyResult.Id(UUID.nameUUIDFromBytes(title.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return new WrittenResult(id, title, true, Measure.REACH, true, true, period, Cadence.WEEKLY, 1);
    }

    private static List<String> keys(Advice advice) {
        return advice.hints().stream().map(hint -> hint.rule().key()).toList();
    }
}
