package org.waymark.objectives;

/**
 * How sure a person is that the key result will be reached, 0 to 10. A judgement, never mixed with a computed chance.
 */
public record Confidence(int value) implements Comparable<Confidence> {

    public static final int HIGHEST = 10;

    public Confidence {
        if (value < 0 || value > HIGHEST) {
            throw new IllegalArgumentException("Confidence goes from 0 to 10: " + value);
        }
    }

    @Override
    public int compareTo(Confidence other) {
        return Integer.compare(value, other.value);
    }
}
