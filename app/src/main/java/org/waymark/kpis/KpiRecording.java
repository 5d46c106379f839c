package org.waymark.kpis;

/** A reported value and the KPI it is of: one row of a batch over several KPIs. */
public record KpiRecording(Kpi.Id kpi, Recording recording) {}
