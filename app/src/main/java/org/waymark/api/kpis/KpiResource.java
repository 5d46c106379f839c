package org.waymark.api.kpis;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Call;
import org.waymark.api.IfMatch;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.platform.Actor;

/** KPIs: what they are. */
@Controller
@RequestMapping("/api/v1/kpis")
class KpiResource {
    private final Kpis kpis;
    private final KpiResourceQuery query;
    private final Once once;

    KpiResource(Kpis kpis, KpiResourceQuery query, Once once) {
        this.kpis = kpis;
        this.query = query;
        this.once = once;
    }

    @Says("List KPIs")
    @GetMapping
    Answer<Listing<KpiShown>> list(Actor actor, @Asked KpiFilter filter, Paging paging) {
        return Answer.of(query.list(actor, filter, paging));
    }

    @Says("Define a KPI")
    @PostMapping
    Answer<KpiShown> define(Actor actor, Call call, @Sent KpiSent kpi) {
        return once.answer(actor, call, () -> {
            var defined = kpis.define(actor, kpi.wish(actor)).id().value();
            return Answer.created("/api/v1/kpis/" + defined, query.get(actor, defined), 1);
        });
    }

    @Says("Get a KPI")
    @GetMapping("/{id}")
    Answer<KpiShown> get(Actor actor, @PathVariable UUID id) {
        return shown(actor, id);
    }

    @Says("Replace what a KPI is")
    @PutMapping("/{id}")
    Answer<KpiShown> edit(Actor actor, @PathVariable UUID id, IfMatch match, @Sent KpiSent kpi) {
        match.require(shown(actor, id));
        kpis.edit(actor, new Kpi.Id(id), match.version(), kpi.wish(actor));
        return shown(actor, id);
    }

    @Says("Archive a KPI; its values stay")
    @PutMapping("/{id}/archival")
    Answer<KpiShown> archive(Actor actor, @PathVariable UUID id, IfMatch match) {
        match.require(shown(actor, id));
        kpis.archive(actor, new Kpi.Id(id));
        return shown(actor, id);
    }

    @Says("Restore an archived KPI")
    @DeleteMapping("/{id}/archival")
    Answer<KpiShown> restore(Actor actor, @PathVariable UUID id, IfMatch match) {
        match.require(shown(actor, id));
        kpis.restore(actor, new Kpi.Id(id));
        return shown(actor, id);
    }

    private Answer<KpiShown> shown(Actor actor, UUID id) {
        var kpi = query.get(actor, id);
        return Answer.of(kpi, kpi.version());
    }
}
