package org.waymark.kpis;

/**
 * How a workspace takes the values that people enter. What machines send is taken as it comes.
 *
 * @param explainsMisses a value that misses its target needs a note
 * @param approves a value waits until somebody else approves it
 */
public record ValueRules(boolean explainsMisses, boolean approves) {
    public static final ValueRules NONE = new ValueRules(false, false);
}
