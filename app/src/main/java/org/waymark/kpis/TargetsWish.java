package org.waymark.kpis;

/**
 * All targets that a KPI shall have.
 *
 * @param version the version of the KPI that was looked at
 */
public record TargetsWish(Kpi.Id kpi, long version, Targets targets) {}
