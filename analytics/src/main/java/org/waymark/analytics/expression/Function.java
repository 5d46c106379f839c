package org.waymark.analytics.expression;

import java.util.Locale;

/** Functions of values of one period. */
public enum Function {
    MIN(1, Limits.NODES),
    MAX(1, Limits.NODES),
    SUM(1, Limits.NODES),
    AVG(1, Limits.NODES),
    ABS(1, 1),
    /** To whole numbers, or to as many digits as the second argument says; halves go away from zero. */
    ROUND(1, 2),
    SQRT(1, 1),
    /** The natural logarithm. */
    LN(1, 1),
    EXP(1, 1),
    /** The first argument that has a value. */
    COALESCE(1, Limits.NODES),
    /** The weighted average: value, weight, value, weight and so on. */
    WEIGHTED(2, Limits.NODES);

    final String word;
    final int fewest;
    final int most;

    Function(int fewest, int most) {
        this.word = name().toLowerCase(Locale.ROOT);
        this.fewest = fewest;
        this.most = most;
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most && (this != WEIGHTED || arguments % 2 == 0);
    }
}
