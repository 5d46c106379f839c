package org.waymark.analytics.forecast;

import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.hipparchus.special.Erf;
import org.waymark.analytics.T4;
import org.waymark.analytics.forecast.Goal.Periods;

/**
 * Ways the series may go on: each period by its law, and neighbouring periods off in the same direction, as past errors were. The same
 * random numbers every time, so that chances differ only where forecasts do.
 *
 * <p>Source: a Gaussian copula with margins of t with four degrees of freedom; the correlation (i / j) to the power of the growth of
 * the errors is that of a process whose steps add up.
 */
final class Paths {
    private static final int COUNT = 4000;
    private static final long SEED = 19_270_622;

    /** Normal values beyond do not come up in so few draws. */
    private static final int FARTHEST = 6;

    private static final int PER_UNIT = 128;
    /** For normal values in steps from the lowest: the t that is exceeded with the same chance. */
    private static final double[] T_OF_NORMAL = new double[2 * FARTHEST * PER_UNIT + 2];

    static {
        for (int i = 0; i < T_OF_NORMAL.length; i++) {
            double z = (double) i / PER_UNIT - FARTHEST;
            T_OF_NORMAL[i] = T4.quantile(Erf.erfc(-z / Math.sqrt(2)) / 2);
        }
    }

    private Paths() {}

    /** The share of paths over the periods that make something come true. */
    static double share(Forecast forecast, Periods periods, Predicate<double[]> comesTrue) {
        var random = new SplittableRandom(SEED);
        var steps = new double[periods.count()];
        int hits = 0;
        for (int pair = 0; pair < COUNT / 2; pair++) {
            for (int i = 0; i < steps.length; i++) steps[i] = random.nextGaussian();
            // each draw also upside down: that halves what chance does to the result
            for (int sign = -1; sign <= 1; sign += 2) if (comesTrue.test(path(forecast, periods, steps, sign))) hits++;
        }
        return (double) hits / COUNT;
    }

    private static double[] path(Forecast forecast, Periods periods, double[] steps, int sign) {
        var path = new double[steps.length];
        double z = sign * steps[0];
        for (int i = 0; i < path.length; i++) {
            if (i > 0) {
                double carried = forecast.correlation(periods.first() + i - 1, periods.first() + i);
                z = carried * z + Math.sqrt(1 - carried * carried) * sign * steps[i];
            }
            var law = forecast.law(periods.first() + i);
            path[i] = law.domain().fromLaw(law.location() + law.scale() * tOfNormal(z));
        }
        return path;
    }

    private static double tOfNormal(double z) {
        double place = (Math.clamp(z, -FARTHEST, FARTHEST) + FARTHEST) * PER_UNIT;
        int below = (int) place;
        return T_OF_NORMAL[below] + (place - below) * (T_OF_NORMAL[below + 1] - T_OF_NORMAL[below]);
    }
}
