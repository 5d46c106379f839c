package org.waymark.web.charts;

import java.time.LocalDate;
import java.util.List;
import org.waymark.measure.Period;

/** A KPI over time: its values period by period, its target of each period, and the objectives that worked on it. */
public record KpiChart(ChartWords words, Span span, List<Slot> slots, List<ObjectiveBand> objectives) {

    /** What the width of the chart covers, and where today is in it. */
    public record Span(Period shown, LocalDate today) {}

    public KpiChart {
        slots = List.copyOf(slots);
        objectives = List.copyOf(objectives);
    }

    public String desktop() {
        return svg(new ChartSize(1128, 392, 128));
    }

    public String phone() {
        return svg(new ChartSize(358, 302, 14));
    }

    public String svg(ChartSize size) {
        return new KpiDrawing(this, size).svg();
    }

    List<Slot> shown() {
        return slots.stream()
                .filter(slot -> span.shown().overlaps(slot.period()))
                .toList();
    }
}
