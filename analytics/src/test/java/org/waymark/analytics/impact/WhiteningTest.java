package org.waymark.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhiteningTest {
    private static final int[] PLACES = {0, 1, 2, 4, 5, 9, 10, 11, 14};

    @ParameterizedTest(name = "level {0}, slope {1}")
    @CsvSource({"0, 0", "0.4, 0", "3, 0", "0.4, 0.01", "0, 0.2"})
    void itIsTheInverseCholeskyFactorOfTheCovariance(double level, double slope) {
        double[][] factor = cholesky(covariance(new Noise(level, slope)));
        double[] column = new Random(1).doubles(PLACES.length).toArray();

        var whitening = new Whitening(PLACES, new Noise(level, slope));

        assertThat(whitening.of(column)).containsExactly(solve(factor, column), offset(1e-12));
        double logs = 0;
        for (int i = 0; i < PLACES.length; i++) logs += 2 * Math.log(factor[i][i]);
        assertThat(whitening.logDeterminant()).isEqualTo(logs, offset(1e-12));
    }

    @ParameterizedTest(name = "level {0}, slope {1}")
    @CsvSource({"0.4, 0", "0.4, 0.01"})
    void whatIsLeftOfLaterRowsIsWhatTheFactorLeavesOfThem(double level, double slope) {
        int known = 6;
        double[][] factor = cholesky(covariance(new Noise(level, slope)));
        double[] column = new Random(2).doubles(PLACES.length).toArray();
        double[] white = solve(factor, column);

        var whitening = new Whitening(Arrays.copyOf(PLACES, known), new Noise(level, slope));
        int[] later = Arrays.copyOfRange(PLACES, known, PLACES.length);
        double[] left = whitening.surprise(
                Arrays.copyOf(column, known), later, Arrays.copyOfRange(column, known, PLACES.length));

        for (int i = 0; i < left.length; i++) {
            double mixed = 0;
            for (int k = 0; k <= i; k++) mixed += factor[known + i][known + k] * white[known + k];
            assertThat(left[i]).isEqualTo(mixed, offset(1e-12));
            for (int j = 0; j <= i; j++) {
                double shared = 0;
                for (int k = 0; k <= j; k++) shared += factor[known + i][known + k] * factor[known + j][known + k];
                assertThat(whitening.covariance(later[i], later[j])).isEqualTo(shared, offset(1e-11));
            }
        }
    }

    /** Written down directly: the walk has taken place + 1 steps; a step of the slope at j counts (place − j) times from then on. */
    private static double[][] covariance(Noise noise) {
        int n = PLACES.length;
        var v = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) {
                int near = Math.min(PLACES[i], PLACES[j]) + 1;
                int far = Math.max(PLACES[i], PLACES[j]) + 1;
                double slopes = 0;
                for (int step = 1; step <= near; step++) slopes += (double) (near - step) * (far - step);
                v[i][j] = (i == j ? 1 : 0) + noise.level() * near + noise.slope() * slopes;
            }
        return v;
    }

    private static double[][] cholesky(double[][] v) {
        int n = v.length;
        var l = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) {
                double sum = v[i][j];
                for (int k = 0; k < j; k++) sum -= l[i][k] * l[j][k];
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        return l;
    }

    private static double[] solve(double[][] l, double[] column) {
        var x = column.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) x[i] -= l[i][k] * x[k];
            x[i] /= l[i][i];
        }
        return x;
    }
}
