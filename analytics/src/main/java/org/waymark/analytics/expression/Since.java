package org.waymark.analytics.expression;

/** From when a running sum counts. */
public enum Since {
    YEAR("year"),
    CYCLE("cycle");

    final String word;

    Since(String word) {
        this.word = word;
    }
}
