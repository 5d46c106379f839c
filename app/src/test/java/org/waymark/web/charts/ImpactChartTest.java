package org.waymark.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.insights.ImpactStudy;
import org.waymark.measure.Period;

class ImpactChartTest {
    private static final Period WORK = new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30));

    private static final ImpactChart.Words WORDS =
            new ImpactChart.Words("Turnover", "the work", "without it", "what happened", Samples.ENGLISH);

    @Test
    void theRoomBetweenTheTwoLinesIsTintedFromTheWorkOn() {
        var drawn = Drawn.of(chart(Tone.GOOD, 23.0, 22.0, 23.0, 22.5, 21.0, 20.0, 19.0));

        assertThat(drawn.all("path", "gain")).hasSize(1);
        assertThat(drawn.all("path", "without")).hasSize(1);
        assertThat(drawn.texts("ink b")).contains("what happened");
    }

    @Test
    void anEffectTheWrongWayIsALoss() {
        assertThat(Drawn.of(chart(Tone.BAD, 23.0, 22.0, 23.0, 24.5, 25.0)).all("path", "loss"))
                .hasSize(1);
    }

    @Test
    void aGapBreaksTheLineOfWhatHappened() {
        assertThat(Drawn.of(chart(Tone.GOOD, 23.0, 22.0, null, 22.5, 21.0)).d("line"))
                .matches("M[^M]+M[^M]+");
    }

    @Test
    void theBarOfTheEffectCrossesNoEffectWhenTheIntervalDoes() {
        var bar = new IntervalBar(
                "Effect", new ImpactStudy.Effect(-0.4, -1.6, 0.8, 0.6), Tone.PLAIN, "no effect", Samples.ENGLISH);

        var drawn = Drawn.of(bar.svg(330));

        var ends = drawn.d("most").split("[MH ]");
        var zero = Double.parseDouble(drawn.d("today").split("[M ]")[1]);
        assertThat(zero).isBetween(Double.parseDouble(ends[1]), Double.parseDouble(ends[3]));
        assertThat(drawn.texts("ink b")).containsExactly("no effect");
    }

    private static String chart(Tone helped, @Nullable Double... happened) {
        var start = YearMonth.of(2025, 2);
        var path = IntStream.range(0, happened.length)
                .mapToObj(i -> new ImpactStudy.Point(start.plusMonths(i).atEndOfMonth(), happened[i], 23, 22, 24))
                .toList();
        return new ImpactChart(WORDS, WORK, List.copyOf(path), helped).svg(new ChartSize(384, 200, 92));
    }
}
