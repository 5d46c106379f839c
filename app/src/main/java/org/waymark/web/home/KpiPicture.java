package org.waymark.web.home;

import org.jspecify.annotations.Nullable;
import org.waymark.kpis.KpiTarget;
import org.waymark.web.charts.Bounds;
import org.waymark.web.charts.KpiSparkline;
import org.waymark.web.charts.Slot;
import org.waymark.web.charts.SparkSize;
import org.waymark.web.layout.Words;

/** The last values of a KPI, in the size of a line. */
public final class KpiPicture {
    private static final SparkSize SIZE = SparkSize.row(190, 34);

    private KpiPicture() {}

    public static String of(MyKpi kpi, Words words) {
        var slots = kpi.values().stream()
                .map(value -> Slot.of(kpi.cadence().periodOf(value.day()), value.value()))
                .toList();
        var sentence = words.of("home.kpi.spark", kpi.name(), slots.size());
        return new KpiSparkline(sentence, slots, bounds(kpi.target()), null, null).svg(SIZE);
    }

    private static @Nullable Bounds bounds(@Nullable KpiTarget target) {
        return switch (target) {
            case null -> null;
            case KpiTarget.AtLeast(var low) -> Bounds.atLeast(low);
            case KpiTarget.AtMost(var high) -> Bounds.atMost(high);
            case KpiTarget.Between(var low, var high) -> Bounds.between(low, high);
        };
    }
}
