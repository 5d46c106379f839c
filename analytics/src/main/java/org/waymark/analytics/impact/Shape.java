package org.waymark.analytics.impact;

/** The form in which an effect comes. Every shape is 0 before its start and counts its full effect as 1. */
public sealed interface Shape {
    /** There at once, and stays. */
    record Step() implements Shape {}

    /** Grows evenly, is whole after so many periods, and stays. */
    record Ramp(int periods) implements Shape {
        public Ramp {
            if (periods < 1) throw new IllegalArgumentException("A ramp takes at least one period: " + periods);
        }
    }

    /** Comes fast at first, then ever slower: each period leaves this share of what was still missing. */
    record Approach(double left) implements Shape {
        public Approach {
            requireShare(left);
        }
    }

    /** There at once, then fades: each period keeps this share of the one before. */
    record Pulse(double kept) implements Shape {
        public Pulse {
            requireShare(kept);
        }
    }

    Shape STEP = new Step();

    /** How much of the effect is there so many periods after the start; the period of the start is 0. */
    default double after(int periods) {
        if (periods < 0) return 0;
        return switch (this) {
            case Step() -> 1;
            case Ramp(var whole) -> Math.min(1, (periods + 1.0) / whole);
            case Approach(var left) -> 1 - Math.pow(left, periods + 1.0);
            case Pulse(var kept) -> Math.pow(kept, periods);
        };
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share < 1)) throw new IllegalArgumentException("A share from 0 to below 1: " + share);
    }
}
