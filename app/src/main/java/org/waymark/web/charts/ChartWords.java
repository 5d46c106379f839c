package org.waymark.web.charts;

/**
 * The words of one chart: a sentence that says what it shows, the label of its target, and how numbers and days are
 * written.
 */
public record ChartWords(String sentence, String target, Notation notation) {}
