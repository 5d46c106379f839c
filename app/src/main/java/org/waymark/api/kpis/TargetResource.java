package org.waymark.api.kpis;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.IfMatch;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.platform.Actor;

/** KPIs: the values that they should have. */
@Controller
@RequestMapping("/api/v1/kpis/{id}/targets")
class TargetResource {
    private final Kpis kpis;

    TargetResource(Kpis kpis) {
        this.kpis = kpis;
    }

    @Says("Get the targets of a KPI")
    @GetMapping
    Answer<TargetsJson> get(Actor actor, @PathVariable UUID id) {
        var kpi = kpis.get(actor, new Kpi.Id(id));
        return Answer.of(TargetsJson.of(kpis.targets(actor, kpi.id()).all()), kpi.version());
    }

    @Says("Replace all targets of a KPI")
    @PutMapping
    Answer<TargetsJson> set(Actor actor, @PathVariable UUID id, IfMatch match, @Sent TargetsJson targets) {
        match.require(get(actor, id));
        kpis.setTargets(actor, new Kpi.Id(id), match.version(), targets.wished());
        return get(actor, id);
    }
}
