package org.waymark.api.insights;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.insights.KpiTreeJson.KpiNodeShown;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.platform.Actor;

/** KPIs: trees of what they are made of. */
@Controller
@RequestMapping("/api/v1")
class KpiTreeResource {
    private final KpiTreeResourceQuery query;
    private final Kpis kpis;

    KpiTreeResource(KpiTreeResourceQuery query, Kpis kpis) {
        this.query = query;
        this.kpis = kpis;
    }

    @Says("List the KPIs where trees begin: with a formula, and named in none")
    @GetMapping("/kpi-trees")
    Answer<Listing<KpiNodeShown>> roots(Actor actor, Paging paging) {
        return Answer.of(query.roots(actor, paging));
    }

    @Says("List the KPIs that the formula of a KPI names, with what each did to it")
    @GetMapping("/kpis/{id}/parts")
    Answer<Listing<KpiNodeShown>> parts(Actor actor, @PathVariable UUID id, Paging paging) {
        return Answer.of(query.parts(actor, kpis.get(actor, new Kpi.Id(id)).id(), paging));
    }
}
