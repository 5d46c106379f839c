package org.waymark.api.history;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.Initiatives;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.platform.Actor;

/** What happened. */
@Controller
@RequestMapping("/api/v1")
class HistoryResource {
    private final HistoryResourceQuery query;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Initiatives initiatives;
    private final Kpis kpis;

    HistoryResource(
            HistoryResourceQuery query,
            Objectives objectives,
            KeyResults keyResults,
            Initiatives initiatives,
            Kpis kpis) {
        this.query = query;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.initiatives = initiatives;
        this.kpis = kpis;
    }

    @Says("List what happened, newest first")
    @GetMapping("/history")
    Answer<Listing<FactShown>> list(Actor actor, @Asked FactFilter filter, Paging paging) {
        return Answer.of(query.list(actor, filter, paging));
    }

    @Says("List what happened to an objective, its key results and its check-ins, newest first")
    @GetMapping("/objectives/{id}/history")
    Answer<Listing<FactShown>> ofObjective(Actor actor, @PathVariable UUID id, Paging paging) {
        objectives.get(actor, new Objective.Id(id));
        return about(actor, id, paging);
    }

    @Says("List what happened to a key result and its check-ins, newest first")
    @GetMapping("/key-results/{id}/history")
    Answer<Listing<FactShown>> ofKeyResult(Actor actor, @PathVariable UUID id, Paging paging) {
        var objective = keyResults.get(actor, new KeyResult.Id(id)).objective().value();
        return Answer.of(query.list(actor, new FactFilter(objective, id, null, null), paging));
    }

    @Says("List what happened to an initiative and its tasks, newest first")
    @GetMapping("/initiatives/{id}/history")
    Answer<Listing<FactShown>> ofInitiative(Actor actor, @PathVariable UUID id, Paging paging) {
        initiatives.get(actor, new Initiative.Id(id));
        return about(actor, id, paging);
    }

    @Says("List what happened to a KPI and its values, newest first")
    @GetMapping("/kpis/{id}/history")
    Answer<Listing<FactShown>> ofKpi(Actor actor, @PathVariable UUID id, Paging paging) {
        kpis.get(actor, new Kpi.Id(id));
        return about(actor, id, paging);
    }

    private Answer<Listing<FactShown>> about(Actor actor, UUID id, Paging paging) {
        return Answer.of(query.list(actor, new FactFilter(id, null, null, null), paging));
    }
}
