package org.waymark.analytics.expression;

/** What became of a text. */
public sealed interface Parsed permits Formula, Mistake {
    /** For texts known to be formulas. Throws IllegalArgumentException for a mistake. */
    default Formula orThrow() {
        return switch (this) {
            case Formula formula -> formula;
            case Mistake mistake -> throw new IllegalArgumentException("No formula: " + mistake);
        };
    }
}
