package org.waymark.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.cycles.Examples.Q1;
import static org.waymark.cycles.Examples.Q2;
import static org.waymark.cycles.Examples.YEAR_2026;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.Worded;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

class CalendarRulesTest {
    private final CalendarRules rules = new CalendarRules(List.of(YEAR_2026, Q1, Q2), Month.JANUARY);

    @Test
    void aCycleIsNamedByItsRhythm() {
        var cycle = rules.create(Examples.id(), wish("", Rhythm.QUARTER, "2026-07-01", "2026-09-30", YEAR_2026));

        assertThat(cycle.name()).isEqualTo("Q3 2026");
        assertThat(cycle.slug()).isEqualTo("2026-q3");
        assertThat(cycle.parent()).isEqualTo(YEAR_2026.id());
    }

    @Test
    void aCustomCycleIsAddressedByItsNameAndNeverLikeAnother() {
        var days = wish("  2026 Q2! ", Rhythm.CUSTOM, "2026-04-20", "2026-05-10", null);

        assertThat(rules.create(Examples.id(), days).slug()).isEqualTo("2026-q2-2");
        assertThat(rules.create(Examples.id(), wish("百", Rhythm.CUSTOM, "2026-04-20", "2026-05-10", null))
                        .slug())
                .isEqualTo("2026-04-20");
    }

    @Test
    void aRenamedCycleKeepsItsAddressAndAMovedOneGetsAnother() {
        var renamed = rules.edit(Q2, wish("Spring", Rhythm.QUARTER, "2026-04-01", "2026-06-30", YEAR_2026));
        var moved = rules.edit(Q2, wish("", Rhythm.QUARTER, "2026-10-01", "2026-12-31", YEAR_2026));

        assertThat(renamed.slug()).isEqualTo("2026-q2");
        assertThat(renamed.version()).isEqualTo(2);
        assertThat(moved.slug()).isEqualTo("2026-q4");
        assertThat(moved.name()).isEqualTo("Q4 2026");
    }

    @Test
    void cyclesOfOneRhythmDoNotOverlap() {
        assertThat(problems(wish("Again", Rhythm.QUARTER, "2026-04-01", "2026-06-30", null)))
                .singleElement()
                .satisfies(
                        problem -> assertThat(Worded.of(problem.sentence()))
                                .isEqualTo(
                                        "These days overlap Q2 2026, which runs from 2026-04-01 to 2026-06-30. Choose other days."))
                .extracting(Problem::field, Problem::value)
                .containsExactly("start", "2026-04-01");
    }

    @Test
    void noTwoCyclesHaveOneName() {
        assertThat(problems(wish(" q2  2026", Rhythm.CUSTOM, "2026-08-01", "2026-08-31", null)))
                .singleElement()
                .satisfies(
                        problem -> assertThat(Worded.of(problem.sentence()))
                                .isEqualTo(
                                        "There is a cycle Q2 2026 already, from 2026-04-01 to 2026-06-30. Give this one another name."))
                .extracting(Problem::field, Problem::value)
                .containsExactly("name", "q2  2026");
    }

    @Test
    void aCycleIsNotRenamedToAnotherOneOrNamedByItsRhythmAsAnotherOneIs() {
        var summer = Examples.custom("Q3 2026", "2026-05-04", "2026-05-17");
        var some = new CalendarRules(List.of(YEAR_2026, Q1, Q2, summer), Month.JANUARY);

        assertThat(catchThrowableOfType(
                                Refused.Invalid.class,
                                () -> some.edit(Q1, wish("Q2 2026", Rhythm.QUARTER, "2026-01-01", "2026-03-31", null)))
                        .problems())
                .extracting(Problem::field)
                .containsExactly("name");
        assertThat(catchThrowableOfType(
                                Refused.Invalid.class,
                                () -> some.create(
                                        Examples.id(), wish("", Rhythm.QUARTER, "2026-07-01", "2026-09-30", null)))
                        .problems())
                .extracting(Problem::field, Problem::value)
                .containsExactly(tuple("name", "Q3 2026"));
    }

    @Test
    void twoThatHaveBeenAlikeMayStayAndMove() {
        var one = Examples.custom("Sprint", "2026-05-04", "2026-05-17");
        var other = Examples.custom("Sprint", "2026-08-03", "2026-08-16");
        var alike = new CalendarRules(List.of(one, other), Month.JANUARY);

        var moved = alike.edit(other, wish("Sprint", Rhythm.CUSTOM, "2026-08-10", "2026-08-23", null));

        assertThat(moved.name()).isEqualTo("Sprint");
        assertThat(moved.period().start()).isEqualTo("2026-08-10");
    }

    @Test
    void aQuarterHasWholeMonths() {
        assertThat(problems(wish("", Rhythm.QUARTER, "2026-07-02", "2026-09-30", null)))
                .extracting(Problem::field)
                .containsExactly("rhythm");
    }

    @Test
    void aParentIsLongerAndHoldsAllDays() {
        var beyond = wish("Winter", Rhythm.CUSTOM, "2026-12-01", "2027-01-31", YEAR_2026);
        var sameDays = wish("Spring", Rhythm.CUSTOM, "2026-04-01", "2026-06-30", Q2);

        assertThat(problems(beyond)).extracting(Problem::field).containsExactly("parent");
        assertThat(problems(sameDays)).extracting(Problem::field).containsExactly("parent");
    }

    @Test
    void aParentCannotShrinkAwayFromItsChildren() {
        var shorter = wish("2026", Rhythm.CUSTOM, "2026-02-01", "2026-12-31", null);

        var refusal = catchThrowableOfType(Refused.Invalid.class, () -> rules.edit(YEAR_2026, shorter));

        assertThat(refusal.problems())
                .extracting(problem -> Worded.of(problem.sentence()))
                .containsExactly("Q1 2026 belongs to it and needs its days. Choose days that hold it.");
    }

    @Test
    void nonsenseIsNamedFieldByField() {
        var wish = new CycleWish("x".repeat(61), Rhythm.CUSTOM, LocalDate.MIN, LocalDate.MAX, null);

        assertThat(problems(wish)).extracting(Problem::field).containsExactly("name", "start", "end", "end");
        assertThat(problems(wish("", Rhythm.CUSTOM, "2026-05-02", "2026-05-01", null)))
                .extracting(Problem::field)
                .containsExactly("name", "end");
    }

    private List<Problem> problems(CycleWish wish) {
        return catchThrowableOfType(Refused.Invalid.class, () -> rules.create(Examples.id(), wish))
                .problems();
    }

    private static CycleWish wish(String name, Rhythm rhythm, String start, String end, @Nullable Cycle parent) {
        return new CycleWish(
                name, rhythm, LocalDate.parse(start), LocalDate.parse(end), parent == null ? null : parent.id());
    }
}
