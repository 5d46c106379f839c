package org.waymark.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Kpi;

/**
 * What the past of a KPI says about its newest values and about those to come.
 *
 * @param range null while there are too few values
 * @param chance null without a target to come, or with too few values
 */
public record KpiReading(
        Kpi.Id kpi,
        Basis basis,
        Verdict verdict,
        @Nullable UsualRange range,
        @Nullable TargetChance chance,
        Detail detail) {

    /**
     * What the KPI page draws and words; stored as JSON in {@code kpi_reading.detail}.
     *
     * @param behaviour null while there is no value
     * @param fan null while there are too few values: see noFan
     * @param noFan why there is no fan
     * @param drivers null without a formula, or without values to compare
     * @param related the strongest first
     */
    public record Detail(
            @Nullable Behaviour behaviour,
            @Nullable Fan fan,
            @Nullable Lack noFan,
            @Nullable Drivers drivers,
            List<Related> related,
            TrackRecord record) {
        public Detail {
            related = List.copyOf(related);
        }
    }
}
