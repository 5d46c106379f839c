package org.waymark.web.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.Shell;
import org.waymark.web.pages.Templates;

/** The history of the whole workspace. */
@Controller
class HistoryController {
    private final HistoryQuery query;
    private final Templates templates;

    HistoryController(HistoryQuery query, Templates templates) {
        this.query = query;
        this.templates = templates;
    }

    @GetMapping("/history")
    Page history(
            Actor actor,
            Shell shell,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(name = "older-than", required = false) @Nullable UUID olderThan) {
        var group = HistoryGroup.named(kind).orElse(null);
        var filter = new HistoryFilter(null, null, group, person, who, olderThan);
        var history = query.read(actor, filter, shell.words());
        return Page.of(templates.historyPage(shell, history, new HistoryAddress(filter, actor.person())));
    }
}
