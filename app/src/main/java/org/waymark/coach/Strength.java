package org.waymark.coach;

import java.util.List;

/**
 * How well something is put: 100 less what each open hint costs, 0 at least.
 *
 * @param points 0 to 100
 */
public record Strength(int points) {
    private static final int FULL = 100;
    private static final int STRONG = 85;
    private static final int SOUND = 65;
    private static final int THIN = 40;

    /** The same in a word. */
    public enum Grade {
        STRONG,
        SOUND,
        THIN,
        WEAK
    }

    public Strength {
        if (points < 0 || points > FULL) throw new IllegalArgumentException("Strength is 0 to 100: " + points);
    }

    static Strength of(List<Hint> hints) {
        var cost =
                hints.stream().mapToInt(hint -> hint.rule().severity().cost()).sum();
        return new Strength(Math.max(0, FULL - cost));
    }

    public Grade grade() {
        if (points >= STRONG) return Grade.STRONG;
        if (points >= SOUND) return Grade.SOUND;
        return points >= THIN ? Grade.THIN : Grade.WEAK;
    }
}
