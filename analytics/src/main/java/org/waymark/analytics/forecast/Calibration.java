package org.waymark.analytics.forecast;

/**
 * What makes the law of errors to come out of errors seen in the past. Those were made by a model that had seen what it forecast, the
 * more so the shorter the series; and a change that is forecast is itself unsure.
 *
 * <p>Source: the likelihood of what came, on one half of the series of M1, M3 and tourism. The program is in the evidence module; how
 * it fits, and how the laws do on the other half, is in docs/methods/forecast.md.
 *
 * @param noise scale of the law in units of past errors, for a long series
 * @param byLength added to it for a series of one value; a series of n adds one n-th of it
 * @param change scale in units of the change that is forecast
 */
public record Calibration(double noise, double byLength, double change) {
    public static final Calibration FITTED = new Calibration(0.94, 3.5, 0.47);

    public double scale(Unsure unsure, int count) {
        return Math.hypot((noise + byLength / count) * unsure.noise(), change * unsure.change());
    }
}
