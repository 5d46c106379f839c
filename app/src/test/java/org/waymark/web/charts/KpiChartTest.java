package org.waymark.web.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.charts.Samples.TODAY;
import static org.waymark.web.charts.Samples.WORDS;
import static org.waymark.web.charts.Samples.monthly;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.measure.Period;

class KpiChartTest {

    private static final Period YEAR = new Period(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30));

    private static final KpiChart.Span SPAN = new KpiChart.Span(YEAR, TODAY);

    private static final Period AUTUMN = new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31));

    private static final Period SPRING = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));

    @Test
    void theSizesAreFixedForDesktopAndPhone() {
        var chart = new KpiChart(WORDS, SPAN, monthly(20.0, 22.0), List.of(), null);

        assertThat(Drawn.of(chart.desktop()).attribute("viewBox")).isEqualTo("0 0 1128 392");
        assertThat(Drawn.of(chart.phone()).attribute("viewBox")).isEqualTo("0 0 358 302");
    }

    @Test
    void eachMeasurementHasADotAndTheLastOneItsValue() {
        var drawn = Drawn.of(new KpiChart(WORDS, SPAN, monthly(20.0, 22.0, 18.3), List.of(), null).desktop());

        assertThat(drawn.all("circle", "dot")).hasSize(3);
        assertThat(drawn.texts("ink b halo")).containsExactly("18.3 pts");
        assertThat(drawn.all("path", "today")).hasSize(1);
    }

    @Test
    void aMissingPeriodBreaksTheLine() {
        var drawn =
                Drawn.of(new KpiChart(WORDS, SPAN, monthly(20.0, 22.0, null, 18.0, 17.0), List.of(), null).desktop());

        assertThat(drawn.d("line")).matches("M[^M]+L[^M]+M[^M]+L[^M]+");
        assertThat(drawn.all("circle", "dot")).hasSize(4);
    }

    @Test
    void aRestatedMeasurementIsHollow() {
        var slots = monthly(20.0, 22.0);
        var restated = new Slot(slots.getFirst().period(), 20.0, true, null);
        var drawn = Drawn.of(new KpiChart(WORDS, SPAN, List.of(restated, slots.getLast()), List.of(), null).desktop());

        assertThat(drawn.all("circle", "dot hollow")).hasSize(1);
        assertThat(drawn.all("circle", "dot")).hasSize(1);
    }

    @Test
    void oneTargetFillsThePlotFromEdgeToEdge() {
        var drawn = Drawn.of(
                new KpiChart(WORDS, SPAN, aiming(Bounds.atMost(15), Bounds.atMost(15)), List.of(), null).desktop());

        assertThat(drawn.all("path", "target-zone")).hasSize(1);
        assertThat(drawn.d("target-zone")).startsWith("M44 ").contains("H1000V366H44Z");
        assertThat(drawn.texts("tg b")).containsExactly("target");
    }

    @Test
    void aTargetThatChangesIsAStep() {
        var drawn = Drawn.of(
                new KpiChart(WORDS, SPAN, aiming(Bounds.atMost(18), Bounds.atMost(15)), List.of(), null).desktop());

        assertThat(drawn.all("path", "target-zone")).hasSize(2);
        assertThat(drawn.all("path", "target-line")).hasSize(2);
    }

    @Test
    void withoutATargetNothingIsTinted() {
        var drawn = Drawn.of(new KpiChart(WORDS, SPAN, monthly(20.0), List.of(), null).desktop());

        assertThat(drawn.all("path", "target-zone")).isEmpty();
        assertThat(drawn.texts("tg b")).isEmpty();
    }

    @Test
    void anObjectiveHasABandABracketAndItsName() {
        var objectives =
                List.of(new ObjectiveBand(SPRING, "Stay", "Q2 2026"), new ObjectiveBand(AUTUMN, "Pay", "Q4 2025"));
        var drawn = Drawn.of(new KpiChart(WORDS, SPAN, monthly(20.0), objectives, null).desktop());

        assertThat(drawn.all("rect", "period")).hasSize(2);
        assertThat(drawn.all("path", "period-edge")).hasSize(2);
        assertThat(drawn.texts("ink b")).containsExactly("Pay", "Stay");
        assertThat(drawn.texts("")).contains("Q4 2025", "Q2 2026");
        assertThat(drawn.all("rect", "period").getFirst().getTextContent()).isEqualTo("Pay, Q4 2025");
    }

    @Test
    void objectivesOfTheSameTimeShareABand() {
        var objectives = List.of(new ObjectiveBand(AUTUMN, "Pay", "Q4"), new ObjectiveBand(AUTUMN, "Listen", "Q4"));
        var drawn = Drawn.of(new KpiChart(WORDS, SPAN, monthly(20.0), objectives, null).desktop());

        assertThat(drawn.all("rect", "period")).hasSize(1);
        assertThat(drawn.texts("ink b")).containsExactly("Pay +1");
    }

    @Test
    void anObjectiveBeforeTheShownTimeHasNoBand() {
        var before = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31));
        var drawn =
                Drawn.of(new KpiChart(WORDS, SPAN, monthly(20.0), List.of(new ObjectiveBand(before, "Old", "Q1")), null)
                        .desktop());

        assertThat(drawn.all("rect", "period")).isEmpty();
    }

    @Test
    void aLongNameIsCutBeforeTheNextBand() {
        var objectives = List.of(
                new ObjectiveBand(AUTUMN, "Listen to everybody before people leave", "Q4"),
                new ObjectiveBand(SPRING, "Make Halden a place people choose to stay", "Q2"));
        var names = Drawn.of(new KpiChart(WORDS, SPAN, monthly(20.0), objectives, null).phone())
                .texts("ink b");

        assertThat(names.getFirst()).startsWith("Listen to everybody").endsWith("…");
    }

    @Test
    void aNameWithoutRoomBehindItEndsWhereItsBandEnds() {
        var objectives = List.of(new ObjectiveBand(SPRING, "Make Halden a place people choose to stay", "Q2 2026"));
        var drawn = Drawn.of(new KpiChart(WORDS, SPAN, monthly(20.0), objectives, null).phone());

        assertThat(drawn.texts("ink b")).containsExactly("Make Halden a place people choose to stay");
        assertThat(drawn.all("text", "ink b").getFirst().getAttribute("text-anchor"))
                .isEqualTo("end");
    }

    @Test
    void whereANameHasNoRoomOnEitherSideItsDetailStandsForIt() {
        var objectives = List.of(
                new ObjectiveBand(AUTUMN, "Listen to everybody before people leave", "Q4 2025"),
                new ObjectiveBand(SPRING, "Make Halden a place people choose to stay", "Q2 2026"));
        var drawn = Drawn.of(new KpiChart(WORDS, SPAN, monthly(20.0), objectives, null).phone());

        assertThat(drawn.texts("ink b")).last().isEqualTo("Q2 2026");
        assertThat(drawn.all("rect", "period").getLast().getTextContent()).contains("choose to stay");
    }

    @Test
    void aTimeThatSpansOthersHasItsBracketAboveThemAndNoBand() {
        var objectives = List.of(
                new ObjectiveBand(SPRING, "Stay", "Q2 2026"),
                new ObjectiveBand(AUTUMN, "Pay", "Q4 2025"),
                new ObjectiveBand(YEAR, "Be chosen", "2026"));
        var drawn = Drawn.of(new KpiChart(WORDS, SPAN, monthly(20.0), objectives, null).desktop());

        assertThat(drawn.all("rect", "period")).hasSize(2);
        assertThat(drawn.all("path", "period-edge")).hasSize(3);
        var above = drawn.all("text", "ink b").stream()
                .min(Comparator.comparingDouble(text -> Double.parseDouble(text.getAttribute("y"))))
                .orElseThrow();
        assertThat(above.getTextContent()).isEqualTo("Be chosen");
    }

    @Test
    void theLastValueStandsBesideTheLineOfToday() {
        var drawn = Drawn.of(new KpiChart(WORDS, SPAN, monthly(20.0, 22.0, 18.3), List.of(), null).desktop());
        var today = Double.parseDouble(drawn.d("today").replaceFirst("M([0-9.]+) .*", "$1"));
        var half = "18.3 pts".length() * 8.5 / 2;

        assertThat(drawn.number("text", "ink b halo", "x") + half).isLessThan(today);
    }

    @Test
    void periodsOutsideTheShownTimeAreLeftOut() {
        var chart = new KpiChart(
                WORDS,
                SPAN,
                monthly(IntStream.range(0, 40).mapToObj(i -> (double) i).toArray(Double[]::new)),
                List.of(),
                null);

        assertThat(Drawn.of(chart.desktop()).all("circle", "dot")).hasSize(11); // July 2025 to May 2026
    }

    @Test
    void withoutAnyValueOnlyTimeIsShown() {
        for (var slots : List.of(List.<Slot>of(), monthly(null, null))) {
            var drawn = Drawn.of(new KpiChart(WORDS, SPAN, slots, List.of(), null).desktop());

            assertThat(drawn.all("path", "grid")).isEmpty();
            assertThat(drawn.all("path", "line")).isEmpty();
            assertThat(drawn.all("path", "today")).hasSize(1);
        }
    }

    @Test
    void negativeAndEqualValuesStayInThePlot() {
        var drawn = Drawn.of(new KpiChart(WORDS, SPAN, monthly(-5.0, -5.0), List.of(), null).desktop());

        assertThat(drawn.number("circle", "dot", "cy")).isEqualTo(195);
    }

    @Test
    void threeThousandValuesAreThinnedToThePixels() {
        var slots = Samples.daily(Samples.many());
        var all = new KpiChart.Span(
                new Period(
                        slots.getFirst().period().start(),
                        slots.getLast().period().end()),
                TODAY);

        var svg = new KpiChart(WORDS, all, slots, List.of(), null).desktop();

        assertThat(svg).hasSizeLessThan(30_000);
        assertThat(Drawn.of(svg).all("circle", "dot")).hasSize(1);
    }

    private static List<Slot> aiming(Bounds first, Bounds second) {
        var slots = monthly(20.0, 18.3);
        return List.of(
                new Slot(slots.getFirst().period(), 20.0, false, first),
                new Slot(slots.getLast().period(), 18.3, false, second));
    }
}
