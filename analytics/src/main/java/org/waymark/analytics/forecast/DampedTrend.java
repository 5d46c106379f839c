package org.waymark.analytics.forecast;

/**
 * A level and a slope that both follow the values, the slope fading from step to step. Without fading it is Holt's method.
 *
 * <p>Source: Holt 1957; Gardner and McKenzie 1985; additive errors as in Hyndman and others 2008. The start is not searched for: the
 * errors are linear in it, so least squares give it exactly.
 */
final class DampedTrend implements Fit {
    private static final double FADES_MOST = 0.8;
    private static final double FADES_LEAST = 0.98;
    private static final int TRIES_UNDAMPED = 160;
    private static final int TRIES_DAMPED = 260;
    private static final int POINTS_FOR_A_START = 10;
    /** Search goes on the logit scale; beyond this a share is 0 or 1 for all purposes. */
    private static final double FAR = 9.2;

    private static final double FLAT = 1e-10;

    /** Per step: what an error moves the level by, what it moves the slope by, what is left of the slope. */
    private record Rates(double level, double slope, double fading) {
        static Rates undamped(double[] x) {
            double level = share(x[0]);
            return new Rates(level, level * share(x[1]), 1);
        }

        static Rates damped(double[] x) {
            double level = share(x[0]);
            return new Rates(level, level * share(x[1]), FADES_MOST + (FADES_LEAST - FADES_MOST) * share(x[2]));
        }

        private static double share(double x) {
            return 1 / (1 + Math.exp(-Math.clamp(x, -FAR, FAR)));
        }
    }

    /** Where level and slope stand before the first value, and the sum of squared one-step errors from there. */
    private record Start(double level, double slope, double squares) {}

    /** By origin. */
    private final double[] level;

    private final double[] slope;
    /** By steps ahead: how many slopes the level has moved then. */
    private final double[] reach;

    private DampedTrend(double[] values, Rates rates, Start start, int ahead) {
        level = new double[values.length + 1];
        slope = new double[values.length + 1];
        level[0] = start.level;
        slope[0] = start.slope;
        for (int place = 0; place < values.length; place++) {
            double fading = rates.fading * slope[place];
            double expected = level[place] + fading;
            double error = Double.isNaN(values[place]) ? 0 : values[place] - expected;
            level[place + 1] = expected + rates.level * error;
            slope[place + 1] = fading + rates.slope * error;
        }
        reach = new double[ahead + 1];
        double left = 1;
        for (int steps = 1; steps <= ahead; steps++) {
            left *= rates.fading;
            reach[steps] = reach[steps - 1] + left;
        }
    }

    /** The first value must be there. */
    static DampedTrend undamped(double[] values, int ahead) {
        var line = line(values);
        var found = Search.around(
                new double[] {0, -2}, TRIES_UNDAMPED, x -> start(values, Rates.undamped(x), line).squares);
        var rates = Rates.undamped(found);
        return new DampedTrend(values, rates, start(values, rates, line), ahead);
    }

    /** The first value must be there. */
    static DampedTrend damped(double[] values, int ahead) {
        var line = line(values);
        var found =
                Search.around(new double[] {0, -2, 1}, TRIES_DAMPED, x -> start(values, Rates.damped(x), line).squares);
        var rates = Rates.damped(found);
        return new DampedTrend(values, rates, start(values, rates, line), ahead);
    }

    @Override
    public double at(int origin, int place) {
        return level[origin] + reach[place - origin + 1] * slope[origin];
    }

    /**
     * The start that fits best: the errors from a guess, less what they would change by per unit of level and of slope at the start.
     */
    private static Start start(double[] values, Rates rates, Start guess) {
        double level = guess.level, slope = guess.slope;
        double levelOfLevel = 1, slopeOfLevel = 0, levelOfSlope = 0, slopeOfSlope = 1;
        double ee = 0, ea = 0, eb = 0, aa = 0, ab = 0, bb = 0;
        for (double value : values) {
            slope *= rates.fading;
            slopeOfLevel *= rates.fading;
            slopeOfSlope *= rates.fading;
            level += slope;
            levelOfLevel += slopeOfLevel;
            levelOfSlope += slopeOfSlope;
            if (Double.isNaN(value)) continue;
            double error = value - level, a = levelOfLevel, b = levelOfSlope;
            ee += error * error;
            ea += error * a;
            eb += error * b;
            aa += a * a;
            ab += a * b;
            bb += b * b;
            level += rates.level * error;
            slope += rates.slope * error;
            levelOfLevel -= rates.level * a;
            slopeOfLevel -= rates.slope * a;
            levelOfSlope -= rates.level * b;
            slopeOfSlope -= rates.slope * b;
        }
        double det = aa * bb - ab * ab;
        boolean alike = det <= FLAT * aa * bb;
        double up = alike ? ea / aa : (ea * bb - eb * ab) / det;
        double steeper = alike ? 0 : (aa * eb - ab * ea) / det;
        return new Start(guess.level + up, guess.slope + steeper, ee - up * ea - steeper * eb);
    }

    /** The straight line through the first values, one step before the first. */
    private static Start line(double[] values) {
        double places = 0, squares = 0, sum = 0, products = 0;
        int count = 0;
        for (int place = 0; place < values.length && count < POINTS_FOR_A_START; place++) {
            if (Double.isNaN(values[place])) continue;
            double step = place + 1;
            double value = values[place] - values[0];
            count++;
            places += step;
            squares += step * step;
            sum += value;
            products += step * value;
        }
        double spread = count * squares - places * places;
        double slope = spread > 0 ? (count * products - places * sum) / spread : 0;
        return new Start(values[0] + (sum - slope * places) / count, slope, Double.NaN);
    }
}
