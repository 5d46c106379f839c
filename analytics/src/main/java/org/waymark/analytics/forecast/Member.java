package org.waymark.analytics.forecast;

import java.util.Arrays;

/** The simple methods whose forecasts are joined. */
public enum Member {
    /** Simple exponential smoothing: the newest level, for good. */
    LEVEL(false),
    /** The level, and half the slope of the line through everything. */
    THETA(false),
    /** The level, and the whole of that slope. */
    DRIFT(false),
    /** Holt's method: level and slope of now. */
    TREND(false),
    /** Level and slope of now, the slope fading. */
    DAMPED(false),
    /** Theta on logarithms: growth by a percentage. */
    LOG_THETA(true),
    /** Fading growth by a percentage. */
    LOG_DAMPED(true);

    private static final double MORE_DRIFT = 30;

    private final boolean onLogs;

    Member(boolean onLogs) {
        this.onLogs = onLogs;
    }

    /** Whether it needs positive values. */
    public boolean onLogs() {
        return onLogs;
    }

    /**
     * What it weighs before its errors are looked at: few values say little about the slope of now, so that of all of them counts
     * more. Chosen on real series, see docs/methods/forecast.md.
     */
    double trust(int count) {
        return this == DRIFT ? 1 + MORE_DRIFT / count : 1;
    }

    /**
     * @param logs of the values; only asked for where there are some
     * @param ahead how far beyond an origin it will be asked, at most
     */
    Fit fit(double[] values, double[] logs, int ahead) {
        return switch (this) {
            case LEVEL -> DriftingLevel.of(values, 0);
            case THETA -> DriftingLevel.of(values, 0.5);
            case DRIFT -> DriftingLevel.of(values, 1);
            case TREND -> DampedTrend.undamped(values, ahead);
            case DAMPED -> DampedTrend.damped(values, ahead);
            case LOG_THETA -> exponential(DriftingLevel.of(logs, 0.5), logs);
            case LOG_DAMPED -> exponential(DampedTrend.damped(logs, ahead), logs);
        };
    }

    /** Growth by a percentage has no end of its own: beyond a hundred times the largest value nobody would believe it. */
    private static Fit exponential(Fit fit, double[] logs) {
        double most = Math.log(100)
                + Arrays.stream(logs).filter(log -> !Double.isNaN(log)).max().orElseThrow();
        return (origin, place) -> Math.exp(Math.min(most, fit.at(origin, place)));
    }
}
