package org.waymark.analytics.drivers;

/** How a change was split. */
public enum Method {
    /** Each change times its weight. */
    WEIGHTED_SUM,
    /** Each factor by its logarithm: {@link Lmdi}. */
    LMDI,
    /** Rate and share of each segment: {@link Mix}. */
    MIX,
    /** The mean over all orders of change: {@link Shapley}. */
    SHAPLEY,
    /** The mean over those orders that keep what stands together in the formula: {@link Owen}. */
    OWEN,
    /** The mean over orders drawn by chance, with a standard error: {@link SampledShapley}. */
    SAMPLED
}
