package org.waymark.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

class DelayScanTest {
    private static final Setting PLAIN = Setting.plain(new Season.Levels(12));
    private static final Window YEAR = new Window(0, 12);

    @Test
    void theDelayOfAStepIsFound() {
        var scan = scan(Invented.step(100, 1, 84, 6), PLAIN);

        assertThat(scan.best().delay()).isEqualTo(4);
        assertThat(scan.best().shape()).isEqualTo(Shape.STEP);
        assertThat(scan.p()).isLessThan(0.01);
        assertThat(scan.chanceOf(Wish.RISE)).isGreaterThan(0.99);
        assertThat(scan.interval().holds(6)).isTrue();
        assertThat(scan.earliest()).isLessThanOrEqualTo(4);
        assertThat(scan.latest()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void somethingThatGrowsIsFoundAsARamp() {
        double[] values = Invented.months(100, 2);
        for (int place = 82; place < 100; place++) values[place] += 0.8 * (place - 81);

        assertThat(scan(Series.of(values), PLAIN).best().shape()).isInstanceOf(Shape.Ramp.class);
    }

    @Test
    void reversingTheSignTurnsTheEffectAround() {
        var series = Invented.step(100, 3, 84, 4);

        var up = scan(series, PLAIN);
        var down = scan(Invented.changed(series, -1, 0), PLAIN);

        assertThat(down.best().effect().value()).isEqualTo(-up.best().effect().value(), offset(1e-9));
        assertThat(down.chanceOf(Wish.FALL)).isEqualTo(up.chanceOf(Wish.RISE));
        assertThat(down.p()).isEqualTo(up.p());
    }

    @Test
    void scalingAndShiftingLeavesPAlone() {
        var series = Invented.step(100, 4, 84, 2);

        var before = scan(series, PLAIN);
        var after = scan(Invented.changed(series, 0.001, -3), PLAIN);

        assertThat(after.p()).isEqualTo(before.p());
        assertThat(after.best().delay()).isEqualTo(before.best().delay());
        assertThat(after.best().effect().value())
                .isEqualTo(before.best().effect().value() / 1000, offset(1e-9));
    }

    @Test
    void appendingAGapChangesNothingThatIsFound() {
        var series = Invented.step(100, 5, 84, 5);
        double[] longer = Arrays.copyOf(series.toArrayWithNaN(), 101);
        longer[100] = Double.NaN;

        var before = scan(series, PLAIN);
        var after = scan(Series.withGaps(longer), PLAIN);

        assertThat(after.best().delay()).isEqualTo(before.best().delay());
        assertThat(after.best().effect().value())
                .isEqualTo(before.best().effect().value(), offset(1e-12));
        assertThat(after.p()).isEqualTo(before.p());
    }

    @Test
    void theIntervalLeavesOutNothingExactlyWhenPIsSmall() {
        for (int seed = 0; seed < 30; seed++) {
            var scan = scan(Invented.step(60, seed, 44, 2), Setting.plain(Season.NONE), 40);
            assertThat(scan.interval().holds(0)).isEqualTo(scan.p() > 0.0502);
        }
    }

    @Test
    void aDelayNeedsThreeValuesToShow() {
        var series = Invented.step(86, 1, 84, 6);

        var finding = DelayScan.of(series, PLAIN, 84, YEAR);

        assertThat(finding).isEqualTo(Finding.notYet(Lack.VALUES_AFTER, 2, 3));
    }

    private static DelayScan scan(Series series, Setting setting) {
        return scan(series, setting, 80);
    }

    private static DelayScan scan(Series series, Setting setting, int start) {
        return ((Finding.Found<DelayScan>) DelayScan.of(series, setting, start, YEAR)).value();
    }
}
