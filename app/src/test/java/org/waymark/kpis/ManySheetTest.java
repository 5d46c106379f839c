package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.measure.Cadence;

class ManySheetTest {
    private static final LocalDate APRIL = LocalDate.parse("2026-04-01");
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KPI\tMonth\tValue\nChurn\tApr 2026\t4\nChurn\tMay 2026\t3.5\nNPS\tApr 2026\t50\n",
                "Churn;2026-04;4\nChurn;2026-05;3,5\nNPS;2026-04;50",
                "\tApr 2026\tMay 2026\nChurn\t4\t3.5\nNPS\t50\t\n",
                "Month\tChurn\tNPS\nApr 2026\t4\t50\nMay 2026\t3.5\t–\n",
            })
    void eachFormOfTableSaysTheSame(String text) {
        var sheet = ManySheet.read(text);

        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.parts()).extracting(ManySheet.Part::kpi).containsExactly("Churn", "NPS");
        assertThat(recordings(sheet.parts().get(0))).containsExactly(recording(APRIL, 4), recording(MAY, 3.5));
        assertThat(recordings(sheet.parts().get(1))).containsExactly(recording(APRIL, 50));
    }

    @Test
    void aValueWithoutAKpiIsAProblemOfItsLine() {
        var sheet = ManySheet.read("KPI\tMonth\tValue\nChurn\tApr 2026\t4\n\tApr 2026\t5\n");

        assertThat(sheet.problems()).extracting(ValueSheet.LineProblem::line).containsExactly(3L);
        assertThat(sheet.parts()).hasSize(1);
    }

    @Test
    void aLineOfAPartIsFoundInTheWholeTable() {
        var sheet = ManySheet.read("KPI\tMonth\tValue\nNPS\tApr 2026\t50\nChurn\tApr 2026\t4\nChurn\tMay 2026\tfour\n");

        var churn = sheet.parts().get(1);
        var problem = ValueSheet.read(churn.text(), Cadence.MONTHLY, null, null)
                .problems()
                .getFirst();
        assertThat(churn.line(problem.line())).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "\"", "PK\u0003\u0004", "a", "a\tb", "\t\t\t\n\t", "=cmd|calc\t=1\t=2"})
    void whateverIsPastedIsAnswered(String text) {
        var sheet = ManySheet.read(text);

        assertThat(sheet.parts().size() + sheet.problems().size()).isLessThanOrEqualTo(2);
    }

    private static List<Recording> recordings(ManySheet.Part part) {
        return ValueSheet.read(part.text(), Cadence.MONTHLY, null, null).recordings();
    }

    private static Recording recording(LocalDate day, double value) {
        return new Recording(day, value, null, null, "");
    }
}
