package org.waymark.reports;

/**
 * So many of so many, with how sure that is.
 *
 * @param made 0 to {@code times}
 */
public record Share(int made, int times) {
    /** Below this, an interval is so wide that a number would only mislead. */
    private static final int LEAST = 5;

    /** The 97.5 % point of the normal law. */
    private static final double Z = 1.959964;

    public Share {
        if (made < 0 || made > times) {
            throw new IllegalArgumentException("%d cannot be of %d".formatted(made, times));
        }
    }

    Share plus(Share other) {
        return new Share(made + other.made, times + other.times);
    }

    public boolean isTooFew() {
        return times < LEAST;
    }

    /** 0 to 1; 0 of none. */
    public double ratio() {
        return times == 0 ? 0 : (double) made / times;
    }

    /** The lower end of the 95 % score interval. Source: Wilson, J. Am. Stat. Assoc. 22 (1927), 209–212. */
    public double low() {
        return Math.max(0, centre() - half());
    }

    /** The upper end of it. */
    public double high() {
        return Math.min(1, centre() + half());
    }

    private double centre() {
        return times == 0 ? 0.5 : (made + Z * Z / 2) / (times + Z * Z);
    }

    private double half() {
        if (times == 0) return 0.5;
        return Z / (times + Z * Z) * Math.sqrt((double) made * (times - made) / times + Z * Z / 4);
    }
}
