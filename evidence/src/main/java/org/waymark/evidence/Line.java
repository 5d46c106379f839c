package org.waymark.evidence;

/**
 * One figure of ours beside the published one it is held against.
 *
 * @param what what was measured, on which data: "M3 monthly, MASE"
 * @param ours what the engine reaches here
 * @param published the figure of others with its source, such as "THETA 0.858"; empty where nobody published one
 * @param limit how far ours may go
 */
public record Line(String what, double ours, String published, Limit limit) {
    public boolean holds() {
        return limit.allows(ours);
    }
}
