package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.waymark.insights.AnalysisRun;
import org.waymark.insights.AnalysisRuns;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** How far the analysis of the workspace is, and how its forecasts did. */
@Controller
@RequestMapping("/settings/analysis")
class AnalysisController {
    private final Templates templates;
    private final SettingsPages pages;
    private final AnalysisRuns runs;
    private final NameQuery names;

    AnalysisController(Templates templates, SettingsPages pages, AnalysisRuns runs, NameQuery names) {
        this.templates = templates;
        this.pages = pages;
        this.runs = runs;
        this.names = names;
    }

    @GetMapping
    View page(Shell shell, Actor actor) {
        var page = pages.open(Section.ANALYSIS, shell, actor);
        return Page.of(templates.settingsAnalysis(page, view(actor, shell.words())));
    }

    /** All below the title, fetched again while an analysis goes on. */
    @GetMapping("/runs")
    View runs(Frame frame, Actor actor) {
        return Page.of(templates.settingsAnalysisRuns(frame, view(actor, frame.words())));
    }

    @PostMapping("/runs")
    View start(Actor actor, Words words, HttpServletResponse response) {
        runs.start(actor);
        Toasts.leave(response, words.of("analysis.begun"), null);
        return new SeeOther("/settings/analysis");
    }

    @PostMapping("/runs/{id}/cancellation")
    View stop(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        runs.stop(actor, new AnalysisRun.Id(id));
        Toasts.leave(response, words.of("analysis.stopped"), null);
        return new SeeOther("/settings/analysis");
    }

    private AnalysisView view(Actor actor, Words words) {
        var newest = runs.newest(actor);
        var people = newest.stream()
                .flatMap(run -> Stream.of(run.askedBy(), run.stoppedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new AnalysisView(
                actor.workspace(),
                newest,
                names.names(actor, people),
                runs.trackRecord(actor).orElse(null),
                words);
    }
}
