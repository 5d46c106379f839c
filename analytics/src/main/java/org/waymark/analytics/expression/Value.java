package org.waymark.analytics.expression;

/** What a formula gives at one point. */
public sealed interface Value permits Value.Known, Missing {
    record Known(double value) implements Value {}
}
