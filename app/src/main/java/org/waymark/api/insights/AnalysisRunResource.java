package org.waymark.api.insights;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Call;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.insights.AnalysisRun;
import org.waymark.insights.AnalysisRuns;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** The analysis of the whole workspace, for admins. */
@Controller
@RequestMapping("/api/v1/analysis-runs")
class AnalysisRunResource {
    private final AnalysisRuns runs;
    private final Once once;

    AnalysisRunResource(AnalysisRuns runs, Once once) {
        this.runs = runs;
        this.once = once;
    }

    @Says("List the newest analyses of the workspace, the last one first")
    @GetMapping
    Answer<Listing<AnalysisRunShown>> list(Actor actor, Paging paging) {
        return Answer.of(paging.part(runs.newest(actor), run -> run.id().value(), AnalysisRunShown::of));
    }

    @Says("Analyse the whole workspace now; while one runs, that one is the answer")
    @PostMapping
    Answer<AnalysisRunShown> start(Actor actor, Call call) {
        return once.answer(actor, call, () -> {
            var run = AnalysisRunShown.of(runs.start(actor));
            return Answer.created("/api/v1/analysis-runs/" + run.id(), run);
        });
    }

    @Says("Get one of the newest analyses, to see how far it is")
    @GetMapping("/{id}")
    Answer<AnalysisRunShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(runs.newest(actor).stream()
                .filter(run -> run.id().value().equals(id))
                .findFirst()
                .map(AnalysisRunShown::of)
                .orElseThrow(() -> new Refused.Missing("analysis-run")));
    }

    @Says("Stop an analysis that runs; what it has computed stays")
    @DeleteMapping("/{id}")
    Answer<AnalysisRunShown> stop(Actor actor, @PathVariable UUID id) {
        runs.stop(actor, new AnalysisRun.Id(id));
        return get(actor, id);
    }
}
