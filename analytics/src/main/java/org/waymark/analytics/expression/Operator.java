package org.waymark.analytics.expression;

/** Arithmetic between two numbers. */
public enum Operator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    OVER("/"),
    POWER("^");

    final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }
}
