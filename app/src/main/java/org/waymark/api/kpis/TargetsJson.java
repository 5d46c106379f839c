package org.waymark.api.kpis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.kpis.DatedTarget;

@Says("The targets of a KPI over time; each one holds from its day until the next.")
record TargetsJson(List<One> targets) {

    record One(
            LocalDate fromDay,

            @Says("At least this; with high too it is a band, with neither there is no target from that day on.")
            @Nullable
            Double low,

            @Says("At most this.") @Nullable Double high) {}

    static TargetsJson of(List<DatedTarget> targets) {
        return new TargetsJson(targets.stream()
                .map(one -> new One(one.fromDay(), one.low(), one.high()))
                .toList());
    }

    List<DatedTarget> wished() {
        return targets.stream()
                .map(one -> new DatedTarget(one.fromDay(), one.low(), one.high()))
                .toList();
    }
}
