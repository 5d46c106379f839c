package org.waymark.analytics.expression;

/**
 * A word of a formula.
 *
 * @param text what is written, without brackets or quotes
 */
record Token(Sort sort, String text, int at) {
    /** How a word binds: the higher the tighter. Zero where nothing stands before and after it. */
    enum Sort {
        OR(10),
        AND(20),
        LESS(40),
        AT_MOST(40),
        EQUAL(40),
        UNEQUAL(40),
        AT_LEAST(40),
        MORE(40),
        PLUS(50),
        MINUS(50),
        TIMES(60),
        OVER(60),
        POWER(80),
        NOT(0),
        OPEN(0),
        CLOSE(0),
        COMMA(0),
        NUMBER(0),
        NAME(0),
        REFERENCE(0),
        QUOTED(0),
        END(0);

        final int binding;

        Sort(int binding) {
            this.binding = binding;
        }
    }

    /** Of "not" towards what follows: {@code not a < b and c} is {@code (not (a < b)) and c}. */
    static final int NOT_BINDING = 30;

    /** Of a minus sign towards what follows: {@code -a ^ 2} is {@code -(a ^ 2)}. */
    static final int SIGN_BINDING = 70;
}
