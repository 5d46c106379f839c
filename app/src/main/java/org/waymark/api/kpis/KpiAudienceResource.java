package org.waymark.api.kpis;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.AudienceJson;
import org.waymark.api.IfMatch;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.people.Audiences;
import org.waymark.platform.Actor;

/** KPIs: who may see them. */
@Controller
@RequestMapping("/api/v1/kpis/{id}/audience")
class KpiAudienceResource {
    private final Kpis kpis;
    private final Audiences audiences;

    KpiAudienceResource(Kpis kpis, Audiences audiences) {
        this.kpis = kpis;
        this.audiences = audiences;
    }

    @Says("Get who may see a KPI")
    @GetMapping
    Answer<AudienceJson> get(Actor actor, @PathVariable UUID id) {
        var kpi = kpis.get(actor, new Kpi.Id(id));
        return Answer.of(AudienceJson.of(kpi.restricted(), audiences.of(actor, id)), kpi.version());
    }

    @Says("Say who may see a KPI")
    @PutMapping
    Answer<AudienceJson> share(Actor actor, @PathVariable UUID id, IfMatch match, @Sent AudienceJson audience) {
        match.require(get(actor, id));
        kpis.share(actor, new Kpi.Id(id), match.version(), audience.restricted(), audience.audience());
        return get(actor, id);
    }
}
