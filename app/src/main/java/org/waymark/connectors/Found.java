package org.waymark.connectors;

import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;

/** A KPI that rows may be of. */
record Found(Kpi.Id kpi, String name, Cadence cadence) {}
