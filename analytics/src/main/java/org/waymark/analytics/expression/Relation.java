package org.waymark.analytics.expression;

/** How two numbers compare. Numbers that agree in twelve digits are equal. */
public enum Relation {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("="),
    UNEQUAL("<>"),
    AT_LEAST(">="),
    MORE(">");

    private static final double SAME = 1e-12;

    final String symbol;

    Relation(String symbol) {
        this.symbol = symbol;
    }

    boolean holds(double left, double right) {
        boolean equal = Math.abs(left - right) <= SAME * Math.max(Math.abs(left), Math.abs(right));
        return switch (this) {
            case LESS -> left < right && !equal;
            case AT_MOST -> left < right || equal;
            case EQUAL -> equal;
            case UNEQUAL -> !equal;
            case AT_LEAST -> left > right || equal;
            case MORE -> left > right && !equal;
        };
    }
}
