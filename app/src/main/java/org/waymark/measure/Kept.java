package org.waymark.measure;

import java.util.List;

/**
 * How well a number was held: in how many periods it was in bounds. A period without a measurement is not judged,
 * because missing is missing; that somebody owes a value is a matter of lateness, not of progress.
 *
 * @param begun periods that have begun, measured or not
 */
public record Kept(int inBounds, int measured, long begun, boolean lastInBounds) {

    static Kept of(List<Boolean> verdicts, long begun) {
        var inBounds = (int) verdicts.stream().filter(verdict -> verdict).count();
        return new Kept(inBounds, verdicts.size(), begun, !verdicts.isEmpty() && verdicts.getLast());
    }
}
