package org.waymark.web.charts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;

/**
 * A KPI over time: its values period by period, its target of each period, and the objectives that worked on it.
 *
 * @param evidence what its past says about it; null while nothing was judged
 */
public record KpiChart(
        ChartWords words,
        Span span,
        List<Slot> slots,
        List<ObjectiveBand> objectives,
        @Nullable KpiEvidence evidence) {

    /** What the width of the chart covers, and where today is in it. */
    public record Span(Period shown, LocalDate today) {}

    public KpiChart {
        slots = List.copyOf(slots);
        objectives = List.copyOf(objectives);
    }

    public String desktop() {
        return svg(new ChartSize(1128, 392 + strip(), 128));
    }

    public String phone() {
        return svg(new ChartSize(358, 302 + strip(), 14));
    }

    public String svg(ChartSize size) {
        return new KpiDrawing(this, size).svg();
    }

    /** The room for the moving ranges below the values. */
    int strip() {
        var hasRanges = evidence != null && evidence.phases().stream().anyMatch(phase -> phase.range() != null);
        return hasRanges ? RangeStrip.HEIGHT : 0;
    }

    List<Slot> shown() {
        return slots.stream()
                .filter(slot -> span.shown().overlaps(slot.period()))
                .toList();
    }
}
