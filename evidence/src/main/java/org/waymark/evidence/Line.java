package org.waymark.evidence;

/**
 * One figure of ours beside the published one it is held against.
 *
 * @param what what was measured, on which data: "M3 monthly, MASE"
 * @param ours what the engine reaches here; NaN where there is no figure, and then {@code published} says why
 * @param published the figure of others with its source, such as "THETA 0.858"; empty where nobody published one
 * @param limit how far ours may go
 */
public record Line(String what, double ours, String published, Limit limit) {
    /** Reference data that are not in this folder: said, and nothing is missed. */
    public static Line absent(String what, String why) {
        return new Line(what, Double.NaN, why, Limit.NONE);
    }

    /** A case that could not be run, because its file is malformed or the method failed: always missed. */
    public static Line broken(String what, String why) {
        return new Line(what, Double.NaN, why, Limit.A_FIGURE);
    }

    /** Whether it tells how fast this machine was just now. */
    public boolean isSpeed() {
        return limit instanceof Limit.OnSpeed;
    }

    public boolean holds() {
        return limit.allows(ours);
    }
}
