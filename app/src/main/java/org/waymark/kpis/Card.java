package org.waymark.kpis;

/**
 * The definition card of a KPI in words; who and when are the holder and the rhythm of the {@link Metric}.
 *
 * @param review who looks at it and how often: "quarterly by the VP of marketing"
 */
public record Card(String what, String why, String how, String review) {
    public static final Card EMPTY = new Card("", "", "", "");
}
