package org.waymark.web.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Behaviour;
import org.waymark.insights.Fan;
import org.waymark.insights.Firmness;
import org.waymark.measure.Period;

/** The turnover of the design: 28 months, a lower level since September, eight months to come. */
final class EvidenceSamples {
    private static final double[] TURNOVER = {
        22.6, 24.1, 21.7, 23.4, 22.2, 24.6, 23.1, 21.9, 23.8, 22.4, 24.3, 22.9, 21.8, 23.6, 24.4, 22.5, 23.9, 22.7,
        21.6, 23.1, 20.6, 19.8, 20.3, 19.1, 18.9, 17.8, 18.7, 18.3
    };

    static final YearMonth START = YearMonth.of(2024, 1);

    static final LocalDate SEPTEMBER = YearMonth.of(2025, 9).atEndOfMonth();

    static final KpiEvidence.Words WORDS = new KpiEvidence.Words(
            value -> "upper limit " + Samples.ENGLISH.number().apply(value),
            value -> "lower limit " + Samples.ENGLISH.number().apply(value),
            value -> Samples.ENGLISH.number().apply(value) + "% likely",
            (low, high) -> Samples.ENGLISH.number().apply(low) + " to "
                    + Samples.ENGLISH.number().apply(high),
            "monthly change",
            value -> "usual up to " + Samples.ENGLISH.number().apply(value));

    private EvidenceSamples() {}

    static KpiChart chart(@Nullable KpiEvidence evidence) {
        var shown = new Period(START.atDay(1), START.plusMonths(35).atEndOfMonth());
        return new KpiChart(
                new ChartWords("Turnover", "target under 15%", Samples.ENGLISH),
                new KpiChart.Span(shown, Samples.TODAY),
                slots(),
                List.of(new ObjectiveBand(
                        new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30)),
                        "Listen first",
                        "−3.6 pts, very likely")),
                evidence);
    }

    static KpiEvidence evidence() {
        var last = START.plusMonths(27).atEndOfMonth();
        var behaviour = new Behaviour(
                List.of(
                        phase(START.atEndOfMonth(), START.plusMonths(19).atEndOfMonth(), 23.0, 18.9, 27.1, 5.0),
                        phase(SEPTEMBER, last, 19.2, 17.2, 21.1, 3.1)),
                List.of(),
                List.of(),
                Behaviour.Form.MEAN,
                1,
                null,
                null);
        return new KpiEvidence(
                behaviour,
                fan(),
                Map.of(SEPTEMBER, Tone.GOOD, last, Tone.BAD),
                new KpiEvidence.Note(SEPTEMBER, "First of 8 months under the old average:", "a real change"),
                WORDS);
    }

    static Fan fan() {
        var steps = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> {
                    var median = 18.3 - 0.24 * i;
                    var scale = 0.6 + 0.1 * i;
                    return new Fan.Step(
                            START.plusMonths(27L + i).atEndOfMonth(),
                            median,
                            scale,
                            new Fan.Band(median - 0.74 * scale, median + 0.74 * scale),
                            new Fan.Band(median - 1.53 * scale, median + 1.53 * scale),
                            new Fan.Band(median - 2.78 * scale, median + 2.78 * scale));
                })
                .toList();
        return new Fan(steps, List.of("theta"), false);
    }

    static Behaviour.Phase phase(LocalDate from, LocalDate to, double centre, double low, double high, double range) {
        return new Behaviour.Phase(from, to, centre, low, high, range, Firmness.FIRM, List.of());
    }

    private static List<Slot> slots() {
        return Stream.iterate(0, i -> i < 36, i -> i + 1)
                .map(i -> new Slot(
                        new Period(
                                START.plusMonths(i).atDay(1),
                                START.plusMonths(i).atEndOfMonth()),
                        i < TURNOVER.length ? TURNOVER[i] : null,
                        false,
                        Bounds.atMost(15)))
                .toList();
    }
}
