package org.waymark.objectives;

/**
 * The limits that turn numbers into a {@link Status}; a workspace may set its own.
 *
 * @param atRiskPoints more percentage points than this behind pace are a risk; exactly as many are not
 * @param offTrackPoints more than this are off track
 * @param atRiskConfidence confidence of this or less is a risk
 * @param offTrackConfidence confidence of this or less is off track
 * @param lateDays a check-in more days late than this is a risk
 */
public record StatusRules(
        int atRiskPoints, int offTrackPoints, int atRiskConfidence, int offTrackConfidence, int lateDays) {

    public static final StatusRules DEFAULT = new StatusRules(10, 25, 5, 3, 3);

    public StatusRules {
        if (atRiskPoints < 0 || offTrackPoints <= atRiskPoints || offTrackPoints > 100) {
            throw new IllegalArgumentException(
                    "Points behind pace must rise from at risk to off track, 0 to 100: %d, %d"
                            .formatted(atRiskPoints, offTrackPoints));
        }
        if (offTrackConfidence < 0 || atRiskConfidence <= offTrackConfidence || atRiskConfidence > Confidence.HIGHEST) {
            throw new IllegalArgumentException("Confidence must fall from at risk to off track, 10 to 0: %d, %d"
                    .formatted(atRiskConfidence, offTrackConfidence));
        }
        if (lateDays < 0 || lateDays > 365) {
            throw new IllegalArgumentException("A check-in may be late by 0 to 365 days: " + lateDays);
        }
    }

    Status ofPointsBehind(double points) {
        if (points > offTrackPoints) return Status.OFF_TRACK;
        return points > atRiskPoints ? Status.AT_RISK : Status.ON_TRACK;
    }

    Status ofConfidence(Confidence confidence) {
        if (confidence.value() <= offTrackConfidence) return Status.OFF_TRACK;
        return confidence.value() <= atRiskConfidence ? Status.AT_RISK : Status.ON_TRACK;
    }

    /** The setting that a gap was measured with, to be named beside it. */
    int pointsFor(Status status) {
        return status == Status.OFF_TRACK ? offTrackPoints : atRiskPoints;
    }

    int confidenceFor(Status status) {
        return status == Status.OFF_TRACK ? offTrackConfidence : atRiskConfidence;
    }
}
