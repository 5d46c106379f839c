package org.waymark.analytics.forecast;

import org.waymark.analytics.T4;

/**
 * What a value to come may be: location + scale x t with four degrees of freedom, on the scale of the domain. It can be stored as
 * these two numbers.
 *
 * @param location its middle
 * @param scale the distance that is 1 in the t, at least 0
 */
public record Law(double location, double scale, Domain domain) {
    public Law {
        if (!Double.isFinite(location)) throw new IllegalArgumentException("A location must be finite: " + location);
        if (!(scale >= 0 && scale < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("A scale is not negative: " + scale);
    }

    /** Two values, and the share of outcomes that is meant to lie between them. */
    public record Band(double share, double low, double high) {}

    /** The forecast as one number: as likely too low as too high. */
    public double middle() {
        return domain.fromLaw(location);
    }

    /** The value that is not exceeded with a chance between 0 and 1. */
    public double quantile(double chance) {
        if (!(chance > 0 && chance < 1)) throw new IllegalArgumentException("A chance is between 0 and 1: " + chance);
        return domain.fromLaw(scale == 0 ? location : location + scale * T4.quantile(chance));
    }

    /** @param share of outcomes in it, such as 0.8 */
    public Band band(double share) {
        return new Band(share, quantile((1 - share) / 2), quantile((1 + share) / 2));
    }

    /** The chance of a value below this one, which need not be one that can come. */
    public double below(double value) {
        return switch (domain) {
            case Domain.FromZero _ when value <= 0 -> 0;
            case Domain.Share _ when value <= 0 -> 0;
            case Domain.Share _ when value > 1 -> 1;
            case Domain.Free _, Domain.FromZero _, Domain.Share _ -> standardised(value, 0);
        };
    }

    /** The chance of this value or one below. Differs from {@link #below} where the domain ends. */
    public double atMost(double value) {
        return switch (domain) {
            case Domain.FromZero _ when value < 0 -> 0;
            case Domain.Share _ when value < 0 -> 0;
            case Domain.Share _ when value >= 1 -> 1;
            case Domain.Free _, Domain.FromZero _, Domain.Share _ -> standardised(value, 1);
        };
    }

    /** Wider or narrower by a factor. */
    public Law widened(double factor) {
        return new Law(location, scale * factor, domain);
    }

    /** @param ifHere the chance to answer where nothing varies and the value is the location itself */
    private double standardised(double value, double ifHere) {
        double distance = domain.toLaw(value) - location;
        if (scale == 0) return distance == 0 ? ifHere : distance > 0 ? 1 : 0;
        return T4.below(distance / scale);
    }
}
