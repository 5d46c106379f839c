package org.waymark.api.kpis;

import java.util.List;
import org.waymark.api.Says;

@Says("Values of one KPI: all of them are recorded, or none if one is bad.")
record ValuesSent(@Says("At most 10,000.") List<MeasurementSent> values) {}
