package org.waymark.web.search;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.pages.Templates;

/** Finds things and offers what one can do: for the palette a list to choose from, else a page. */
@Controller
class SearchController {
    private final Search search;
    private final Templates templates;

    SearchController(Search search, Templates templates) {
        this.search = search;
        this.templates = templates;
    }

    @GetMapping("/search")
    Page page(
            Actor actor,
            Shell shell,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String kind) {
        return Page.of(templates.searchPage(shell, search.many(actor, Wanted.of(q, kind), shell.words())));
    }

    @GetMapping(path = "/search", headers = "HX-Request")
    Page options(Actor actor, Frame frame, @RequestParam(defaultValue = "") String q) {
        return Page.of(templates.searchOptions(frame, search.few(actor, Wanted.of(q, null), frame.words())));
    }
}
