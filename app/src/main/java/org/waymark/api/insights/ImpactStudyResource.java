package org.waymark.api.insights;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.insights.ImpactStudies;
import org.waymark.insights.ImpactStudy;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.platform.Actor;

/** What objectives did to the KPIs that they wanted to move. */
@Controller
@RequestMapping("/api/v1")
class ImpactStudyResource {
    private final ImpactStudies studies;
    private final Objectives objectives;

    ImpactStudyResource(ImpactStudies studies, Objectives objectives) {
        this.studies = studies;
        this.objectives = objectives;
    }

    @Says("List what an objective did to the KPIs that it wanted to move")
    @GetMapping("/objectives/{id}/impact-studies")
    Answer<Listing<ImpactStudyShown>> ofObjective(Actor actor, @PathVariable UUID id, Paging paging) {
        var all = studies.of(actor, new Objective.Id(id));
        return listed(actor, all, study -> study.kpi().value(), paging);
    }

    @Says("List what objectives did to a KPI that they wanted to move")
    @GetMapping("/kpis/{id}/impact-studies")
    Answer<Listing<ImpactStudyShown>> ofKpi(Actor actor, @PathVariable UUID id, Paging paging) {
        var all = studies.of(actor, new Kpi.Id(id));
        return listed(actor, all, study -> study.objective().value(), paging);
    }

    private Answer<Listing<ImpactStudyShown>> listed(
            Actor actor, List<ImpactStudy> all, Function<ImpactStudy, UUID> id, Paging paging) {
        var named = all.stream()
                .flatMap(study -> study.detail().together().stream())
                .collect(Collectors.toSet());
        var seen = objectives.visible(actor, named);
        return Answer.of(paging.part(all, id, study -> ImpactStudyShown.of(study, seen)));
    }
}
