package org.waymark.web.charts;

/** Which end of a word stands at its point. */
enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String word;

    Anchor(String word) {
        this.word = word;
    }

    String attribute() {
        return " text-anchor=\"" + word + "\"";
    }
}
