package org.waymark.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

class ChangePointsTest {
    /** Flow of the Nile at Aswan, 1871 to 1970, in 10^8 cubic metres; Cobb 1978. The dam was begun in 1898. */
    private static final Series NILE = Series.of(
            1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958,
            1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020,
            1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040,
            759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
            744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740);

    /** breakpoints(Nile ~ 1) of R's strucchange: after 1898, 95 % interval 1895 to 1902. Means from R. */
    @Test
    void theNileTakesALowerLevelIn1899() {
        var nile = found(NILE);

        assertThat(nile.shape()).isEqualTo(Shape.LEVELS);
        assertThat(nile.changes()).singleElement().satisfies(change -> {
            assertThat(1871 + change.place()).isEqualTo(1899);
            assertThat(1871 + change.earliest()).isBetween(1895, 1898);
            assertThat(1871 + change.latest()).isBetween(1900, 1903);
            assertThat(change.before()).isCloseTo(1097.75, within(0.01));
            assertThat(change.after()).isCloseTo(849.97, within(0.01));
            assertThat(change.isUp()).isFalse();
            assertThat(change.t()).isBetween(-8.0, -6.0);
            assertThat(change.chance()).isLessThan(1e-6);
        });
        assertThat(nile.starts()).containsExactly(0, 28);
    }

    @Test
    void aBendIsAChangeOfLines() {
        var noise = new Random(1);
        var values = new double[60];
        Arrays.setAll(values, i -> Math.min(i, 30) + 0.5 * noise.nextGaussian());

        var bend = found(Series.of(values));

        assertThat(bend.shape()).isEqualTo(Shape.LINES);
        assertThat(bend.changes())
                .singleElement()
                .satisfies(change -> assertThat(30).isBetween(change.earliest(), change.latest()));
    }

    @Test
    void aSteadyClimbHasNoChange() {
        var noise = new Random(2);
        var values = new double[60];
        Arrays.setAll(values, i -> 0.3 * i + noise.nextGaussian());

        assertThat(found(Series.of(values)).changes()).isEmpty();
    }

    @Test
    void independentNoiseRarelyChanges() {
        int changed = 0;
        for (int seed = 0; seed < 200; seed++)
            if (!found(Series.of(noise(60, seed))).changes().isEmpty()) changed++;

        assertThat(changed).isLessThanOrEqualTo(2);
    }

    @Test
    void aSingleSpikeIsRarelyAChange() {
        int changed = 0;
        for (int seed = 0; seed < 200; seed++) {
            var values = noise(40, seed);
            values[seed % 40] = 30;
            if (!found(Series.of(values)).changes().isEmpty()) changed++;
        }

        assertThat(changed).isLessThanOrEqualTo(4);
    }

    @Test
    void theNewestValuesMayOnlyBeAPossibleShift() {
        var values = noise(40, 5);
        for (int place = 37; place < 40; place++) values[place] += 6;

        var shifted = found(Series.of(values));

        assertThat(shifted.changes()).isEmpty();
        assertThat(shifted.early()).isNotNull().satisfies(shift -> {
            assertThat(shift.place()).isBetween(36, 38);
            assertThat(shift.t()).isGreaterThan(3);
        });
    }

    @Test
    void aShiftThatStaysBecomesAChange() {
        var values = noise(40, 5);
        for (int place = 34; place < 40; place++) values[place] += 6;

        assertThat(found(Series.of(values)).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.place()).isEqualTo(34));
    }

    @Test
    void unitsChangeNothingAndMirroringTurnsTheDirection() {
        assertSamePlaces(found(changed(value -> 1000 + 7 * value)), 1);
        assertSamePlaces(found(changed(value -> 1e-6 * value)), 1);
        assertSamePlaces(found(changed(value -> 5 - value)), -1);
    }

    @Test
    void readBackwardsTheChangeIsAtTheSameCut() {
        var values = NILE.present();
        var backwards = new double[values.length];
        Arrays.setAll(backwards, i -> values[values.length - 1 - i]);

        assertThat(found(Series.of(backwards)).starts()).containsExactly(0, 100 - 28);
    }

    @Test
    void aGapAtTheEndChangesNothing() {
        var longer = Arrays.copyOf(NILE.toArrayWithNaN(), 102);
        Arrays.fill(longer, 100, 102, Double.NaN);

        assertThat(found(Series.withGaps(longer))).isEqualTo(found(NILE));
    }

    @Test
    void gapsKeepPlacesOnTheGrid() {
        var values = NILE.toArrayWithNaN();
        values[5] = Double.NaN;
        values[60] = Double.NaN;

        var holed = found(Series.withGaps(values));

        assertThat(holed.starts()).containsExactly(0, 28);
        assertThat(holed.count()).isEqualTo(98);
    }

    @Test
    void whatNeverVariesNeverChanged() {
        var values = new double[20];
        Arrays.fill(values, 3);

        assertThat(found(Series.of(values)).changes()).isEmpty();
    }

    @Test
    void aStepWithoutNoiseIsFoundExactly() {
        var values = new double[24];
        Arrays.fill(values, 10, 24, 1);

        assertThat(found(Series.of(values)).starts()).containsExactly(0, 10);
    }

    @Test
    void fifteenValuesCannotSayYet() {
        assertThat(ChangePoints.of(NILE.slice(0, 15))).isEqualTo(Finding.<ChangePoints>notYet(Lack.VALUES, 15, 16));
    }

    private static void assertSamePlaces(ChangePoints moved, int direction) {
        var nile = found(NILE);
        assertThat(moved.starts()).isEqualTo(nile.starts());
        assertThat(moved.changes().getFirst().t())
                .isCloseTo(direction * nile.changes().getFirst().t(), within(1e-6));
    }

    private static Series changed(DoubleUnaryOperator unit) {
        return Series.of(Arrays.stream(NILE.present()).map(unit).toArray());
    }

    private static double[] noise(int length, int seed) {
        var random = new Random(seed);
        var values = new double[length];
        Arrays.setAll(values, i -> random.nextGaussian());
        return values;
    }

    private static ChangePoints found(Series series) {
        return ((Found<ChangePoints>) ChangePoints.of(series)).value();
    }
}
