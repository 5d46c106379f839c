package org.waymark.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Target;
import org.waymark.measure.Unit;

/** A key result as it is written in a file or a column. One of reach to done says how it is measured; null is what was left out. */
record KeyResultEntry(
        String title,
        @Nullable Direction reach,
        @Nullable Direction relative,
        Measure.Hold.@Nullable Side hold,
        Target.Rate.@Nullable By rate,
        Target.Rate.@Nullable Limit limit,
        @Nullable List<String> milestones,
        @Nullable List<String> zones,
        @Nullable Boolean done,
        @Nullable UnitEntry unit,
        @Nullable Cadence every,
        @Nullable Cadence per,
        @Nullable String kpi) {

    /** @param measured the KPI that it names; lends unit and rhythm where none is written */
    KeyResultTemplate template(@Nullable KpiTemplate measured) {
        var lent = measured == null ? Unit.PERCENT : measured.metric().unit();
        var rhythm = measured == null ? Cadence.MONTHLY : measured.metric().cadence();
        return new KeyResultTemplate(title, measure(rhythm), unit == null ? lent : unit.unit(), kpi);
    }

    private Measure measure(Cadence rhythm) {
        if (reach != null) return new Measure.Reach(reach);
        if (relative != null) return new Measure.Relative(relative);
        if (hold != null) return new Measure.Hold(hold, Objects.requireNonNullElse(every, rhythm));
        if (rate != null) {
            return new Measure.Rate(
                    Objects.requireNonNullElse(per, rhythm),
                    rate,
                    Objects.requireNonNullElse(limit, Target.Rate.Limit.AT_LEAST));
        }
        if (milestones != null) return new Measure.Milestones(milestones);
        if (zones != null) return new Measure.Zones(zones.get(0), zones.get(1), zones.get(2));
        if (done != null) return new Measure.YesNo();
        throw new IllegalStateException("Nothing says how this is measured: " + title);
    }

    static Map<String, Object> written(KeyResultTemplate of) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", of.title());
        switch (of.measure()) {
            case Measure.Reach(var way) -> json.put("reach", way);
            case Measure.Relative(var way) -> json.put("relative", way);
            case Measure.Hold(var side, var every) -> {
                json.put("hold", side);
                json.put("every", every);
            }
            case Measure.Rate(var per, var by, var limit) -> {
                json.put("rate", by);
                json.put("per", per);
                json.put("limit", limit);
            }
            case Measure.Milestones(var titles) -> json.put("milestones", titles);
            case Measure.Zones(var commit, var target, var stretch) ->
                json.put("zones", List.of(commit, target, stretch));
            case Measure.YesNo _ -> json.put("done", true);
        }
        json.put("unit", UnitEntry.written(of.unit()));
        if (of.kpi() != null) json.put("kpi", of.kpi());
        return json;
    }
}
