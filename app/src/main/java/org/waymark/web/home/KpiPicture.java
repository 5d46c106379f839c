package org.waymark.web.home;

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
        var signal = kpi.signal();
        return new KpiSparkline(
                        sentence,
                        slots,
                        kpi.bounds(),
                        signal == null ? null : signal.usual(),
                        signal == null ? null : kpi.tone())
                .svg(SIZE);
    }
}
