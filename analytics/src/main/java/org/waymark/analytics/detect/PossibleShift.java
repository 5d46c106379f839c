package org.waymark.analytics.detect;

/**
 * The newest values lie apart from what was before, but are too few to call it a change.
 *
 * @param place the first of them
 * @param t their mean distance in standard errors; the sign is the direction
 */
public record PossibleShift(int place, double t) {}
