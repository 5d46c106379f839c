package org.waymark.web.charts;

import java.util.List;
import org.waymark.measure.Measurement;

/** A key result through its period: the values of its check-ins, the pace they should keep, the target, and today. */
public record KeyResultChart(ChartWords words, Course course, List<Measurement> values) {

    public KeyResultChart {
        values = List.copyOf(values);
    }

    public String desktop() {
        return svg(new ChartSize(500, 216, 96));
    }

    public String phone() {
        return svg(new ChartSize(358, 200, 82));
    }

    public String svg(ChartSize size) {
        return new KeyResultDrawing(this, size).svg();
    }
}
