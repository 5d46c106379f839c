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
    private static final String PATH = "/{kind:objectives|key-results|initiatives|kpis}/{id}/history";
    private static final String OLDER = "older-than";

    private final HistoryQuery query;
    private final ThingQuery things;
    private final Templates templates;

    ThingHistoryController(HistoryQuery query, ThingQuery things, Templates templates) {
        this.query = query;
        this.things = things;
        this.templates = templates;
    }

    @GetMapping(PATH)
    Page page(
            Actor actor,
            Shell shell,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(name = OLDER, required = false) @Nullable UUID olderThan) {
        var thing = things.find(actor, kind, id);
        return Page.of(templates.historyThing(
                shell, thing, query.read(actor, ThingQuery.filter(kind, id, olderThan), shell.words())));
    }

    @GetMapping(path = PATH, headers = "HX-Request")
    Page part(
            Actor actor,
            Words words,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(name = OLDER, required = false) @Nullable UUID olderThan) {
        var thing = things.find(actor, kind, id);
        return Page.of(templates.historyList(
                words,
                query.read(actor, ThingQuery.filter(kind, id, olderThan), words),
                thing.path() + "/history?older-than="));
    }
}
