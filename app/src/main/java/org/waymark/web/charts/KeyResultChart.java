package org.waymark.web.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Fan;
import org.waymark.measure.Measurement;

/**
 * A key result through its period: the values of its check-ins, the pace they should keep, the target, today, and where it is heading.
 *
 * @param outlook null: none
 */
public record KeyResultChart(
        ChartWords words,
        Course course,
        List<Measurement> values,
        @Nullable Outlook outlook) {

    /** @param likely "73.5 likely", @param between "70.1 to 76.9": the words at the end of the fan */
    public record Outlook(Fan fan, String likely, String between) {}

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
