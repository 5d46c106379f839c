package org.waymark.insights;

/**
 * Where the next value is expected if nothing changes, in the unit of the KPI: the limits of the present phase, in the present
 * season.
 */
public record UsualRange(double centre, double low, double high, Firmness firmness) {
    public UsualRange {
        if (!(low <= centre && centre <= high)) {
            throw new IllegalArgumentException("A range holds its centre: %s, %s, %s".formatted(low, centre, high));
        }
    }
}
