package org.waymark.analytics.expression;

/** What became of computing a formula over many periods. */
public sealed interface Evaluation permits Computed, Mistake {}
