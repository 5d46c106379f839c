package org.waymark.api.insights;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.insights.CascadeJson.CascadePlanShown;
import org.waymark.api.insights.CascadeJson.CascadeSent;
import org.waymark.api.insights.CascadeJson.CascadeShown;
import org.waymark.insights.Cascades;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Actor;

/** KPIs: cascades over teams. */
@Controller
@RequestMapping("/api/v1/kpis/{id}/cascade")
class CascadeResource {
    private final Cascades cascades;

    CascadeResource(Cascades cascades) {
        this.cascades = cascades;
    }

    @Says("Get the teams that a KPI follows from")
    @GetMapping
    Answer<CascadeShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(shown(actor, id));
    }

    @Says("See what cascading a KPI over teams would do; nothing is done")
    @PostMapping("/plan")
    Answer<CascadePlanShown> plan(Actor actor, @PathVariable UUID id, @Sent CascadeSent sent) {
        return Answer.of(CascadePlanShown.of(cascades.plan(actor, new Kpi.Id(id), sent.wish())));
    }

    @Says("Cascade a KPI over teams as a plan says: teams without one get their own, and the whole follows from them")
    @PutMapping
    Answer<CascadeShown> cascade(Actor actor, @PathVariable UUID id, @Sent CascadeSent sent) {
        cascades.cascade(actor, new Kpi.Id(id), sent.wish(), sent.seal() == null ? "" : sent.seal());
        return Answer.of(shown(actor, id));
    }

    @Says("Undo the newest cascade of a KPI: KPIs that it made are archived")
    @DeleteMapping
    Answer<CascadeShown> undo(Actor actor, @PathVariable UUID id) {
        cascades.undo(actor, new Kpi.Id(id));
        return Answer.of(shown(actor, id));
    }

    private CascadeShown shown(Actor actor, UUID id) {
        return cascades.of(actor, new Kpi.Id(id)).map(CascadeShown::of).orElseGet(() -> CascadeShown.none(id));
    }
}
