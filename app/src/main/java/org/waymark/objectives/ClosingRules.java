package org.waymark.objectives;

import org.waymark.measure.Score;

/**
 * When a close calls an objective achieved, and how long it can be taken back; a workspace may set its own.
 *
 * @param success hundredths from which an aspirational or learning objective is achieved
 * @param expected hundredths from which a committed one is
 * @param partly hundredths from which any is partly achieved
 * @param graceDays a closed cycle can be reopened for so many days
 */
public record ClosingRules(int success, int expected, int partly, int graceDays) {
    public static final ClosingRules DEFAULT = new ClosingRules(70, 100, 30, 14);

    public ClosingRules {
        if (partly < 1 || success <= partly || expected < success || expected > 100) {
            throw new IllegalArgumentException(
                    "Scores must rise from partly to success to expected, 1 to 100: %d, %d, %d"
                            .formatted(partly, success, expected));
        }
        if (graceDays < 0 || graceDays > 366) {
            throw new IllegalArgumentException("A grace time lasts 0 to 366 days: " + graceDays);
        }
    }

    /** From how many hundredths on an objective of this kind counts as achieved. */
    public int achievedFrom(Objective.Kind kind) {
        return switch (kind) {
            case COMMITTED -> expected;
            case ASPIRATIONAL, LEARNING -> success;
        };
    }

    public Attainment suggest(Objective.Kind kind, Score score) {
        var hundredths = Math.round(score.value() * 100);
        if (hundredths >= achievedFrom(kind)) return Attainment.ACHIEVED;
        return hundredths >= partly ? Attainment.PARTLY : Attainment.MISSED;
    }
}
