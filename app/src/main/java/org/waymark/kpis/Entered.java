package org.waymark.kpis;

/**
 * What entering values came to.
 *
 * @param receipt of those that are recorded; by its moment all of them can be taken back, also those that wait
 * @param waiting how many wait for approval
 */
public record Entered(Receipt receipt, int waiting) {
    /** Whether there is anything to take back. */
    public boolean changes() {
        var outcome = receipt.outcome();
        return outcome.added() + outcome.restated() + waiting > 0;
    }
}
