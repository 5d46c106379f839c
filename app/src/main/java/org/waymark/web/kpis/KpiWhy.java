package org.waymark.web.kpis;

import java.util.List;
import org.waymark.kpis.KpiStanding;
import org.waymark.kpis.KpiTarget;
import org.waymark.measure.Measurement;
import org.waymark.web.layout.Why;

/** Why a KPI stands as it does: its newest value against the target of that period, and from where on a miss is near. */
record KpiWhy(KpiView kpi) {
    Why why() {
        return new Why(kpi.mark(), List.of(line()));
    }

    private Why.Line line() {
        var latest = kpi.sheet().state().latest();
        var target = kpi.target();
        if (latest == null) return new Why.Line(kpi.words().of("why.no-value"), "");
        if (target == null) return new Why.Line(kpi.words().of("why.kpi.no-target", kpi.period(latest.day())), "");
        return new Why.Line(seen(latest, target), rule());
    }

    private String seen(Measurement latest, KpiTarget target) {
        var words = kpi.words();
        return words.of(
                "why.kpi.value",
                words.value(latest.value(), kpi.unit()),
                kpi.period(latest.day()),
                Goal.words(target, kpi.unit(), words));
    }

    private String rule() {
        var words = kpi.words();
        var near = words.percent(kpi.sheet().definition().thresholds().nearPercent() / 100);
        return kpi.sheet().state().standing() == KpiStanding.MEETS
                ? words.of("why.kpi.meets.rule")
                : words.of("why.kpi.near.rule", near);
    }
}
