package org.waymark.analytics.impact;

/** By how much the series differs from its course without the work, with the interval that holds the truth 19 times in 20. */
public record Change(double value, Interval interval) {}
