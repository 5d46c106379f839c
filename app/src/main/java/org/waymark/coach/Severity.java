package org.waymark.coach;

/** How much a hint matters. */
public enum Severity {
    /** Without this nobody can tell whether the objective was reached. */
    SERIOUS(20),
    /** It can be done better, and it is worth it. */
    ADVICE(8),
    /** Worth a second look. */
    NOTE(3);

    private final int cost;

    Severity(int cost) {
        this.cost = cost;
    }

    /** The points that a hint takes from the 100 of the {@link Strength}. */
    public int cost() {
        return cost;
    }
}
