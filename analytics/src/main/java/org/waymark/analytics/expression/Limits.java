package org.waymark.analytics.expression;

/** How large a formula may be. All are far above what people write and far below what hurts. */
public final class Limits {
    /** Characters that a person may write. */
    public static final int LENGTH = 2_000;

    /** Characters of a formula as it is kept, with the ids of its KPIs. */
    public static final int KEPT = 8_000;

    /** Parentheses, calls and signs within each other; a long sum is not deep. */
    public static final int DEPTH = 64;

    /** Numbers, references and operations. */
    public static final int NODES = 500;

    /** References, the same one counted each time. */
    public static final int REFERENCES = 200;

    /** Characters of a reference. */
    public static final int NAME = 100;

    /** Periods that a function may look back. */
    public static final int WINDOW = 400;

    /** Digits that round keeps after the point, or before it if negative. */
    public static final int DIGITS = 12;

    /** The largest exponent, and the smallest below zero. */
    public static final int EXPONENT = 10;

    /** Nodes times periods of one evaluation. */
    public static final int STEPS = 2_000_000;

    private Limits() {}
}
