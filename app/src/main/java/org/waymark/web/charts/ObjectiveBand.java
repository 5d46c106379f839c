package org.waymark.web.charts;

import org.waymark.measure.Period;

/** The time in which an objective worked on a KPI: its name and one more line, such as its cycle or its verdict. */
public record ObjectiveBand(Period period, String name, String detail) {}
