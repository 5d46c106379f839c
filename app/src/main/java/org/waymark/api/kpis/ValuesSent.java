package org.waymark.api.kpis;

import java.util.List;
import org.waymark.api.Says;
import org.waymark.kpis.Batch;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiRecording;
import org.waymark.platform.Refused.Problem;

@Says("Values of one KPI: all of them are recorded, or none if one is bad.")
record ValuesSent(@Says("At most 10,000.") List<MeasurementSent> values) {
    Batch batch(Kpi.Id kpi, List<Problem> wrongs) {
        return Rows.batch(values, one -> new KpiRecording(kpi, one.recording()), wrongs);
    }
}
