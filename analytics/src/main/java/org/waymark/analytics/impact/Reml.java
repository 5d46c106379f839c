package org.waymark.analytics.impact;

/** Finds the noise that makes the rows most likely, with the coefficients of the columns integrated out (REML; Harville 1977). */
final class Reml {
    /** Logarithms of the level's variance as a share of the independent noise: from none to nearly all. */
    private static final double LOW = -12;

    private static final double HIGH = 3;
    private static final double PACE = 1.5;
    private static final double TOLERANCE = 0.01;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Median of that logarithm over the monthly series of the M3 competition, and a spread so wide that it holds back extremes only. */
    private static final double USUAL = -1.4;

    private static final double USUAL_SPREAD = 3.2;

    private final Rows rows;
    private final double slope;
    private final double caution;

    private Reml(Rows rows, Trend trend, double caution) {
        this.rows = rows;
        this.slope = trend.slope();
        this.caution = caution;
    }

    static Fit fit(Rows rows, Trend trend) {
        return new Reml(rows, trend, 0).likeliest();
    }

    /** As {@link #fit}, leaning a little towards what is usual: few rows now and then see no noise in the level, or nothing else. */
    static Fit usual(Rows rows, Trend trend) {
        return new Reml(rows, trend, 1 / (USUAL_SPREAD * USUAL_SPREAD)).likeliest();
    }

    /** On a grid first, then by golden section about the lowest point of the grid. */
    private Fit likeliest() {
        double best = LOW;
        double least = Double.POSITIVE_INFINITY;
        for (double at = LOW; at <= HIGH; at += PACE) {
            double cost = cost(at);
            if (cost < least) {
                least = cost;
                best = at;
            }
        }
        return at(golden(Math.max(LOW, best - PACE), Math.min(HIGH, best + PACE)));
    }

    private double golden(double from, double to) {
        double low = from;
        double high = to;
        double inner = high - GOLDEN * (high - low);
        double outer = low + GOLDEN * (high - low);
        double atInner = cost(inner);
        double atOuter = cost(outer);
        while (high - low > TOLERANCE) {
            if (atInner < atOuter) {
                high = outer;
                outer = inner;
                atOuter = atInner;
                inner = high - GOLDEN * (high - low);
                atInner = cost(inner);
            } else {
                low = inner;
                inner = outer;
                atInner = atOuter;
                outer = low + GOLDEN * (high - low);
                atOuter = cost(outer);
            }
        }
        return (low + high) / 2;
    }

    private double cost(double logLevel) {
        double away = logLevel - USUAL;
        return at(logLevel).restricted() + caution * away * away;
    }

    private Fit at(double logLevel) {
        return Fit.at(rows, new Noise(Math.exp(logLevel), slope));
    }
}
