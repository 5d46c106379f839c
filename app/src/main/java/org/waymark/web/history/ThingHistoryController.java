package org.waymark.web.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** The history of one objective, key result or KPI: a page of its own, or the list alone for the page of that thing. */
@Controller
class ThingHistoryController {
    private static final String OLDER = "older-than";
    private static final String PART = "HX-Request";

    private final HistoryQuery query;
    private final ThingQuery things;
    private final Templates templates;

    ThingHistoryController(HistoryQuery query, ThingQuery things, Templates templates) {
        this.query = query;
        this.things = things;
        this.templates = templates;
    }

    @GetMapping("/objectives/{id}/history")
    Page ofObjective(
            Actor actor,
            Shell shell,
            @PathVariable UUID id,
            @RequestParam(name = OLDER, required = false) @Nullable UUID olderThan) {
        return page(actor, shell, things.objective(actor, id), HistoryFilter.about(id, olderThan));
    }

    @GetMapping(path = "/objectives/{id}/history", headers = PART)
    Page partOfObjective(
            Actor actor,
            Words words,
            @PathVariable UUID id,
            @RequestParam(name = OLDER, required = false) @Nullable UUID olderThan) {
        return part(actor, words, things.objective(actor, id), HistoryFilter.about(id, olderThan));
    }

    @GetMapping("/key-results/{id}/history")
    Page ofKeyResult(
            Actor actor,
            Shell shell,
            @PathVariable UUID id,
            @RequestParam(name = OLDER, required = false) @Nullable UUID olderThan) {
        return page(actor, shell, things.keyResult(actor, id), HistoryFilter.of(id, olderThan));
    }

    @GetMapping(path = "/key-results/{id}/history", headers = PART)
    Page partOfKeyResult(
            Actor actor,
            Words words,
            @PathVariable UUID id,
            @RequestParam(name = OLDER, required = false) @Nullable UUID olderThan) {
        return part(actor, words, things.keyResult(actor, id), HistoryFilter.of(id, olderThan));
    }

    @GetMapping("/kpis/{id}/history")
    Page ofKpi(
            Actor actor,
            Shell shell,
            @PathVariable UUID id,
            @RequestParam(name = OLDER, required = false) @Nullable UUID olderThan) {
        return page(actor, shell, things.kpi(actor, id), HistoryFilter.about(id, olderThan));
    }

    @GetMapping(path = "/kpis/{id}/history", headers = PART)
    Page partOfKpi(
            Actor actor,
            Words words,
            @PathVariable UUID id,
            @RequestParam(name = OLDER, required = false) @Nullable UUID olderThan) {
        return part(actor, words, things.kpi(actor, id), HistoryFilter.about(id, olderThan));
    }

    private Page page(Actor actor, Shell shell, Thing thing, HistoryFilter filter) {
        return Page.of(templates.historyThing(shell, thing, query.read(actor, filter, shell.words())));
    }

    private Page part(Actor actor, Words words, Thing thing, HistoryFilter filter) {
        return Page.of(
                templates.historyList(words, query.read(actor, filter, words), thing.path() + "/history?older-than="));
    }
}
