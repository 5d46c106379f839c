package org.waymark.exports;

/** A list that can be taken away by itself, from the page that shows it. */
public enum Listed {
    OBJECTIVES,
    KEY_RESULTS,
    KPIS,
    VALUES,
    INITIATIVES
}
