package org.waymark.analytics.expression;

/** Joins two truths. One side can decide alone: false and anything is false, also where the other side has no value. */
public enum Connective {
    AND("and"),
    OR("or");

    final String word;

    Connective(String word) {
        this.word = word;
    }
}
