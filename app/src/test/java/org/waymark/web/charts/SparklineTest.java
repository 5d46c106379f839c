package org.waymark.web.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.charts.Samples.course;
import static org.waymark.web.charts.Samples.monthly;
import static org.waymark.web.charts.Samples.weekly;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.insights.KeyResultOutlook;

class SparklineTest {

    @Test
    void theSizeIsFixedAndTheSentenceIsItsName() {
        var drawn = Drawn.of(new KpiSparkline("Turnover \"now\" 18 < 20", monthly(1.0, 2.0), null, null, null)
                .svg(SparkSize.board()));

        assertThat(drawn.attribute("class")).isEqualTo("chart spark");
        assertThat(drawn.attribute("role")).isEqualTo("img");
        assertThat(drawn.attribute("aria-label")).isEqualTo("Turnover \"now\" 18 < 20");
        assertThat(drawn.attribute("width")).isEqualTo("184");
        assertThat(drawn.attribute("height")).isEqualTo("34");
        assertThat(drawn.attribute("viewBox")).isEqualTo("0 0 184 34");
    }

    @Test
    void targetAndUsualRangeLieBehindTheLine() {
        var drawn = Drawn.of(new KpiSparkline("x", monthly(10.0, 20.0), Bounds.atMost(0), Bounds.between(5, 15), null)
                .svg(SparkSize.board()));

        assertThat(drawn.d("limits-band")).isEqualTo("M0 10H184V24H0Z");
        assertThat(drawn.d("target-line")).isEqualTo("M0 31H184");
        assertThat(drawn.d("line")).isEqualTo("M1 17L180 3");
        assertThat(drawn.number("circle", "dot", "cx")).isEqualTo(180);
    }

    @Test
    void aTargetBandHasTwoLines() {
        var drawn = Drawn.of(
                new KpiSparkline("x", monthly(10.0, 20.0), Bounds.between(12, 14), null, null).svg(SparkSize.board()));

        assertThat(drawn.all("path", "target-line")).hasSize(2);
    }

    @Test
    void withoutValuesThereIsADashedLineOnly() {
        var nothing = Drawn.of(new KpiSparkline("x", List.of(), Bounds.atLeast(3), null, null).svg(SparkSize.board()));
        var neverMeasured = Drawn.of(
                new KpiSparkline("x", monthly(null, null), Bounds.atLeast(3), null, null).svg(SparkSize.board()));

        assertThat(nothing.d("limit")).isEqualTo("M0 17H184").isEqualTo(neverMeasured.d("limit"));
        assertThat(nothing.all("path", "target-line")).isEmpty();
        assertThat(neverMeasured.all("circle", "dot")).isEmpty();
    }

    @Test
    void equalValuesRunThroughTheMiddle() {
        var drawn = Drawn.of(new KpiSparkline("x", monthly(7.0, 7.0, 7.0), null, null, null).svg(SparkSize.board()));

        assertThat(drawn.d("line")).matches("M1 17L[\\d.]+ 17L180 17");
    }

    @Test
    void theDotStaysOnTheLastMeasuredPeriod() {
        var drawn = Drawn.of(new KpiSparkline("x", monthly(1.0, 2.0, null), null, null, null).svg(SparkSize.board()));

        assertThat(drawn.number("circle", "dot", "cx")).isBetween(80.0, 100.0);
    }

    @Test
    void threeThousandValuesAreThinnedToThePixels() {
        var svg = new KpiSparkline("x", Samples.daily(Samples.many()), null, null, null).svg(SparkSize.board());

        assertThat(svg).hasSizeLessThan(6_000);
        assertThat(Drawn.of(svg).d("line")).containsPattern("L[\\d.]+ 3L"); // the spike reaches the top
    }

    @Test
    void aKeyResultFillsTheWidthOnlyUpToItsLastCheckIn() {
        var drawn = Drawn.of(new KeyResultSparkline("x", course(35, Bounds.atLeast(100)), weekly(35, 40, 58), null)
                .svg(SparkSize.outline()));

        assertThat(drawn.d("target-line")).isEqualTo("M0 3H104");
        assertThat(drawn.number("circle", "now", "cx")).isEqualTo(16.2); // day 14 of 90 between 1 and 99
        assertThat(drawn.d("line")).startsWith("M1 23L");
    }

    @Test
    void aKeyResultWithoutCheckInShowsItsStart() {
        var drawn = Drawn.of(
                new KeyResultSparkline("x", course(35, Bounds.atLeast(100)), List.of(), null).svg(SparkSize.outline()));

        assertThat(drawn.d("limit")).isEqualTo("M0 23H104");
        assertThat(drawn.all("circle", "now")).isEmpty();
    }

    @Test
    void aKeyResultThatKnowsNothingYetIsStillDrawn() {
        var course = new Course(Samples.QUARTER, Samples.TODAY, List.of(), null);

        assertThat(Drawn.of(new KeyResultSparkline("x", course, List.of(), null).svg(SparkSize.outline()))
                        .d("limit"))
                .isEqualTo("M0 13H104");
    }

    @Test
    void whereAKeyResultIsHeadingOpensFromItsLastCheckInAndStaysInThePicture() {
        var end = new KeyResultOutlook.End(83, 68, 300);

        var drawn = Drawn.of(new KeyResultSparkline("x", course(35, Bounds.atLeast(100)), weekly(35, 40, 58), end)
                .svg(SparkSize.outline()));

        assertThat(drawn.d("median")).startsWith("M16.2 ").contains("L99 ");
        assertThat(drawn.d("fan-80")).startsWith("M16.2 ").contains("L99 0L99 ").endsWith("Z");
    }
}
