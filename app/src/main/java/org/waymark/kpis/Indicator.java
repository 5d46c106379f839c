package org.waymark.kpis;

/** Whether a KPI moves first and can be influenced now, or shows afterwards what came of it. */
public enum Indicator {
    LEAD,
    LAG,
    UNSET
}
