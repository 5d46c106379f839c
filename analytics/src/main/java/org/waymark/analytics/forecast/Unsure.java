package org.waymark.analytics.forecast;

/**
 * Why a forecast may be wrong, on the scale of the law.
 *
 * @param noise how far past forecasts were off, so many steps ahead
 * @param change how far the forecast is from the newest value: the change may not come, or come twice
 */
public record Unsure(double noise, double change) {}
