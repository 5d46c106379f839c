package org.waymark.web.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.charts.Samples.QUARTER;
import static org.waymark.web.charts.Samples.TODAY;
import static org.waymark.web.charts.Samples.WORDS;
import static org.waymark.web.charts.Samples.course;
import static org.waymark.web.charts.Samples.weekly;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.measure.Measurement;

class KeyResultChartTest {

    private final KeyResultChart rising =
            new KeyResultChart(WORDS, course(35, Bounds.atLeast(100)), weekly(35, 42, 47, 45, 44, 54, 58, 58), null);

    @Test
    void theSizesAreFixedForDesktopAndPhone() {
        assertThat(Drawn.of(rising.desktop()).attribute("viewBox")).isEqualTo("0 0 500 216");
        assertThat(Drawn.of(rising.phone()).attribute("width")).isEqualTo("358");
        assertThat(Drawn.of(rising.phone()).attribute("height")).isEqualTo("200");
        assertThat(Drawn.of(rising.phone()).attribute("aria-label")).isEqualTo("Now 58, target 100.");
    }

    @Test
    void linePaceTargetAndTodayAreThere() {
        var drawn = Drawn.of(rising.desktop());

        assertThat(drawn.d("line")).startsWith("M40 ").contains("L");
        assertThat(drawn.d("pace-line")).startsWith("M40 ").contains("L404 ");
        assertThat(drawn.d("today")).startsWith("M238.2 "); // day 49 of 90 between 40 and 404
        assertThat(drawn.all("rect", "blaze")).hasSize(1);
        assertThat(drawn.texts("tg b")).containsExactly("target", "100.0");
        assertThat(drawn.texts("ink b big halo")).containsExactly("58.0");
        assertThat(drawn.all("circle", "dot")).hasSize(7);
    }

    @Test
    void theZoneOfARisingTargetReachesTheTop() {
        assertThat(Drawn.of(rising.desktop()).d("target-zone")).startsWith("M40 10H404V");
    }

    @Test
    void theZoneOfAFallingTargetReachesTheBottom() {
        var falling = new KeyResultChart(WORDS, course(31, Bounds.atMost(10)), weekly(31, 28, 22), null);

        assertThat(Drawn.of(falling.desktop()).d("target-zone")).contains("V194H40");
    }

    @Test
    void aBandIsTintedBetweenItsLinesAndHasNoPace() {
        var course = new Course(QUARTER, TODAY, List.of(), Bounds.between(36, 38));
        var drawn = Drawn.of(new KeyResultChart(WORDS, course, weekly(37, 35, 37.4), null).desktop());

        assertThat(drawn.all("path", "target-line")).hasSize(2);
        assertThat(drawn.all("path", "pace-line")).isEmpty();
        assertThat(drawn.texts("tg b")).containsExactly("target", "38.0", "36.0");
    }

    @Test
    void theAxisNamesTheFirstAndTheLastDay() {
        assertThat(Drawn.of(rising.desktop()).texts("")).contains("1 Apr", "15 Apr", "30 Jun");
        assertThat(Drawn.of(rising.phone()).texts(""))
                .contains("1 Apr", "29 Apr", "30 Jun")
                .doesNotContain("15 Apr");
    }

    @Test
    void noTickStandsNearTheLabelOfTheTarget() {
        assertThat(Drawn.of(rising.desktop()).texts(""))
                .contains("40", "60", "80")
                .doesNotContain("100");
    }

    @Test
    void withoutValuesTheWayAheadIsShown() {
        var drawn = Drawn.of(new KeyResultChart(WORDS, course(35, Bounds.atLeast(100)), List.of(), null).desktop());

        assertThat(drawn.all("path", "line")).isEmpty();
        assertThat(drawn.all("circle", "now")).isEmpty();
        assertThat(drawn.all("path", "pace-line")).hasSize(1);
    }

    @Test
    void withoutAnyNumberOnlyTimeIsShown() {
        var nothing = new Course(QUARTER, TODAY, List.of(), null);
        var drawn = Drawn.of(new KeyResultChart(WORDS, nothing, List.of(), null).desktop());

        assertThat(drawn.all("path", "grid")).isEmpty();
        assertThat(drawn.all("path", "today")).hasSize(1);
        assertThat(drawn.texts("")).contains("1 Apr", "30 Jun");
    }

    @Test
    void theFirstValueIsLabelledAtItsRight() {
        var drawn = Drawn.of(new KeyResultChart(WORDS, course(0, Bounds.atLeast(100)), weekly(12), null).desktop());

        assertThat(drawn.number("text", "ink b big halo", "x")).isEqualTo(47);
    }

    @Test
    void valuesBeyondTheTargetAndBelowTheStartStayInThePlot() {
        var drawn = Drawn.of(
                new KeyResultChart(WORDS, course(0, Bounds.atLeast(100)), weekly(-30, 140, 180), null).desktop());

        assertThat(drawn.all("circle", "dot"))
                .hasSize(2)
                .allSatisfy(dot ->
                        assertThat(Double.parseDouble(dot.getAttribute("cy"))).isBetween(14.0, 192.0));
        assertThat(drawn.number("circle", "now", "cy")).isBetween(14.0, 192.0);
    }

    @Test
    void equalValuesHaveAnAxis() {
        var course = new Course(QUARTER, TODAY, List.of(), Bounds.atMost(5));
        var drawn = Drawn.of(new KeyResultChart(WORDS, course, weekly(5, 5), null).desktop());

        assertThat(drawn.number("circle", "now", "cy")).isEqualTo(103);
    }

    @Test
    void aCheckInBeforeTheCycleStandsAtItsEdge() {
        var early = List.of(new Measurement(QUARTER.start().minusDays(20), 35), new Measurement(TODAY, 50));

        assertThat(Drawn.of(new KeyResultChart(WORDS, course(35, Bounds.atLeast(100)), early, null).desktop())
                        .d("line"))
                .startsWith("M40 ");
    }

    @Test
    void aClosedCycleHasNoToday() {
        var closed = new Course(QUARTER, QUARTER.end().plusDays(1), List.of(), Bounds.atLeast(100));

        assertThat(Drawn.of(new KeyResultChart(WORDS, closed, weekly(35, 90), null).desktop())
                        .all("path", "today"))
                .isEmpty();
    }

    @Test
    void longNumbersGetAWiderMargin() {
        var drawn = Drawn.of(
                new KeyResultChart(WORDS, course(1e6, Bounds.atLeast(4.5e6)), weekly(1e6, 2e6), null).desktop());

        assertThat(drawn.number("circle", "dot", "cx")).isGreaterThan(60);
    }

    @Test
    void longWordsOfTheForecastGetAWiderMargin() {
        var outlook = new KeyResultChart.Outlook(EvidenceSamples.fan(), "135 people likely", "75 to 196");
        var chart = new KeyResultChart(WORDS, course(35, Bounds.atLeast(100)), weekly(35, 42), outlook);

        assertThat(Drawn.of(chart.phone()).d("pace-line")).contains("L259.9 ");
        assertThat(Drawn.of(rising.phone()).d("pace-line")).contains("L276 ");
    }

    @Test
    void threeThousandValuesAreThinnedToThePixels() {
        var many = Samples.many();
        var values = IntStream.range(0, many.length)
                .mapToObj(i -> new Measurement(QUARTER.start().plusDays(i / 34), many[i]))
                .toList();

        var svg = new KeyResultChart(WORDS, course(0, Bounds.atLeast(100)), values, null).desktop();

        assertThat(svg).hasSizeLessThan(12_000);
        assertThat(Drawn.of(svg).all("circle", "dot")).isEmpty();
    }

    @Test
    void theDrawingIsTheSameInEveryLocale() {
        var usual = Locale.getDefault();
        var english = rising.desktop();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(rising.desktop()).isEqualTo(english);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void wordsCannotBreakOutOfTheDrawing() {
        var words = new ChartWords("\"><script>alert(1)</script>", "<target>", Samples.ENGLISH);
        var drawn = Drawn.of(new KeyResultChart(words, course(0, Bounds.atLeast(100)), weekly(1), null).desktop());

        assertThat(drawn.root().getElementsByTagName("script").getLength()).isZero();
        assertThat(drawn.texts("tg b")).contains("<target>");
    }
}
