package org.waymark.kpis;

/** What recording values came to. */
public record Outcome(int added, int restated, int unchanged) {
    static final Outcome NOTHING = new Outcome(0, 0, 0);

    Outcome plus(Outcome other) {
        return new Outcome(added + other.added, restated + other.restated, unchanged + other.unchanged);
    }
}
