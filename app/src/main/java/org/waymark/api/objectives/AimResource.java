package org.waymark.api.objectives;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.objectives.AimJson.AimSent;
import org.waymark.api.objectives.AimJson.AimShown;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.Aims;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;

/** Objectives: the KPIs that they want to move. */
@Controller
@RequestMapping("/api/v1/objectives/{id}/aims")
class AimResource {
    private final Aims aims;
    private final ObjectiveResourceQuery query;

    AimResource(Aims aims, ObjectiveResourceQuery query) {
        this.aims = aims;
        this.query = query;
    }

    @Says("List the KPIs that an objective wants to move")
    @GetMapping
    Answer<Listing<AimShown>> list(Actor actor, @PathVariable UUID id, Paging paging) {
        var objective = new Objective.Id(query.get(actor, id).id());
        return Answer.of(paging.part(aims.of(actor, objective), aim -> aim.kpi().value(), AimShown::of));
    }

    @Says("Aim at a KPI, or change how")
    @PutMapping("/{kpi}")
    Answer<Void> aim(Actor actor, @PathVariable UUID id, @PathVariable UUID kpi, @Sent AimSent sent) {
        aims.aim(actor, new Objective.Id(query.get(actor, id).id()), sent.at(kpi));
        return Answer.done();
    }

    @Says("No longer aim at a KPI")
    @DeleteMapping("/{kpi}")
    Answer<Void> remove(Actor actor, @PathVariable UUID id, @PathVariable UUID kpi) {
        aims.remove(actor, new Objective.Id(query.get(actor, id).id()), new Kpi.Id(kpi));
        return Answer.done();
    }
}
