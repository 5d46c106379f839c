package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.measure.Cadence.DAILY;
import static org.waymark.measure.Cadence.MONTHLY;
import static org.waymark.measure.Cadence.QUARTERLY;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.Worded;
import org.waymark.kpis.ValueSheet.LineProblem;
import org.waymark.measure.Cadence;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DecimalMark;

class ValueSheetTest {
    private static final Recording APRIL = Recording.of(LocalDate.parse("2026-04-01"), 21.5);
    private static final Recording MAY = Recording.of(LocalDate.parse("2026-05-01"), 23);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Apr 2026\t21.5\nMay 2026\t23",
                "Month\tTurnover\nApr 2026\t21.5 %\nMay 2026\t23 %\n",
                "Turnover;Monat\r\n21,5;2026-04\r\n23;2026-05\r\n",
                "\uFEFF\"Month\",\"Value\"\n\"Apr-26\",\"21.5\"\n\"May-26\",\"23\"\n",
                "\tApr 2026\tMay 2026\nTurnover\t21.5\t23",
                "04/2026\t05/2026\n21.5\t23",
                "\n\nApr 2026\t21.5\nMay 2026\t23\nJun 2026\t\nJul 2026\t-\n",
            })
    void periodsAndValuesAreFoundHoweverTheyArePasted(String text) {
        var sheet = read(text, MONTHLY);

        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.recordings()).containsExactly(APRIL, MAY);
    }

    @Test
    void notesAndTheTwoPartsOfARatioHaveColumnsByName() {
        var sheet = read("Day,Numerator,Denominator,Note\n2026-05-01,12,400,launch", DAILY);

        assertThat(sheet.recordings())
                .containsExactly(new Recording(LocalDate.parse("2026-05-01"), null, 12.0, 400.0, "launch"));
    }

    @Test
    void slashedDaysAreReadInTheOrderThatNamesOnePeriodForEachValue() {
        var european = read("1/4/2026\t1\n1/5/2026\t2\n1/6/2026\t3", MONTHLY);
        var american = read("4/1/2026\t1\n5/1/2026\t2\n6/1/2026\t3", MONTHLY);

        assertThat(european.recordings()).isEqualTo(american.recordings());
        assertThat(european.order()).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(american.order()).isEqualTo(DayOrder.MONTH_FIRST);
        assertThat(european.orderIsGuess()).isTrue();
    }

    @Test
    void aDayThatCannotBeAMonthSettlesTheOrder() {
        var sheet = read("1/5/2026\t1\n31/5/2026\t2", DAILY);

        assertThat(sheet.order()).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(sheet.orderIsGuess()).isFalse();
    }

    @Test
    void theOrderAndTheMarkThatAPersonChoseAreTaken() {
        var sheet = ValueSheet.read("1/4/2026\t1,234", DAILY, DayOrder.DAY_FIRST, DecimalMark.COMMA);

        assertThat(sheet.recordings()).containsExactly(Recording.of(LocalDate.parse("2026-04-01"), 1.234));
        assertThat(sheet.orderIsGuess()).isFalse();
        assertThat(sheet.markIsGuess()).isFalse();
    }

    @Test
    void aNumberThatCanBeReadBothWaysIsAGuess() {
        assertThat(read("2026-05\t1,234", MONTHLY).markIsGuess()).isTrue();
        assertThat(read("2026-05\t1,234\n2026-04\t1.5", MONTHLY).markIsGuess()).isFalse();
        assertThat(read("2026-05;1,234", MONTHLY).recordings()).containsExactly(Recording.of(MAY.day(), 1.234));
        assertThat(read("2026-05\t1,234", MONTHLY).recordings()).containsExactly(Recording.of(MAY.day(), 1234));
    }

    @Test
    void eachBadLineIsNamedAndTheGoodOnesStay() {
        var sheet = read(
                "Month\tValue\nApr 2026\t21.5\nfoo\t1\nQ2 2026\t2\nMay 2026\t=A1\nMay 2026\tlots\nMay 2026\t23\n2026-05-31\t9",
                MONTHLY);

        assertThat(sheet.recordings()).containsExactly(APRIL, MAY);
        assertThat(sheet.problems()).extracting(LineProblem::line).containsExactly(3L, 4L, 5L, 6L, 8L);
        assertThat(sheet.problems())
                .extracting(LineProblem::cell)
                .containsExactly("foo", "Q2 2026", "=A1", "lots", "2026-05-31");
        assertThat(Worded.of(sheet.problems().get(1).sentence())).contains("longer than one month");
        assertThat(Worded.of(sheet.problems().get(4).sentence())).contains("Line 7");
    }

    @Test
    void aNumberTooLargeToKeepIsRefusedAsThat() {
        var sheet = read("Apr 2026\t1e30\nMay 2026\t1e400", MONTHLY);

        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(Worded.of(problem.sentence())).contains("too large"));
    }

    @Test
    void aMonthNamesItsQuarterForAQuarterlyKpi() {
        assertThat(read("May 2026\t23", QUARTERLY).recordings()).containsExactly(MAY);
    }

    @Test
    void aDecimalCommaIsNotTakenForTheEndOfACell() {
        var sheet = read("2026-05,12,5", MONTHLY);

        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.problems())
                .singleElement()
                .satisfies(problem -> assertThat(Worded.of(problem.sentence())).contains("decimal comma"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\n",
                "\"",
                "\"\"\"",
                "a\"b\"c,\"",
                "\u0000\u0001",
                "PK\u0003\u0004",
                "12",
                "a,b\nc,d",
                "\t\t\t",
                "2026-05",
                "=cmd|' /C calc'!A0\t=1",
                ";;;;\n;;;;",
                "\uD800\t1",
                "2026-05\tNaN",
                "2026-05\t1e400"
            })
    void hostileTextIsAProblemAndNothingElse(String text) {
        var sheet = read(text, MONTHLY);

        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.problems()).isNotEmpty();
    }

    @Test
    void veryLargeTextIsAProblem() {
        assertThat(read("2026-05-01\t1\n".repeat(400_000), DAILY).problems()).hasSize(1);
        assertThat(read("\"" + "x".repeat(1_000_000), DAILY).problems()).hasSize(1);
        assertThat(read("\t".repeat(1_000_000) + "1", DAILY).problems()).hasSize(1);
    }

    @Test
    void randomTextNeverThrows() {
        var alphabet = "0123456789.,;:/-+=@\"'\t\r\n %eEQWMay()€\u0000\uD83D é";
        for (int seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }

            var sheet = read(text.toString(), Cadence.values()[seed % 5]);

            assertThat(sheet.rows())
                    .allSatisfy(row -> assertThat(row.recording().hasParts()
                                    || row.recording().value() != null)
                            .isTrue());
        }
    }

    private static ValueSheet read(String text, Cadence cadence) {
        return ValueSheet.read(text, cadence, null, null);
    }
}
