package org.waymark.analytics.forecast;

/**
 * What is known of a series beside its values.
 *
 * @param withTramo whether TRAMO may join in where it can: a little better, and some hundred times slower
 */
public record Setting(Grid grid, Domain domain, boolean withTramo) {}
