package org.waymark.web.keyresults;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.alignment.LineageQuery;
import org.waymark.web.checkins.FeedQuery;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.pages.Templates;

/** The page of a key result, and its card wherever it is shown. */
@Controller
@RequestMapping("/key-results/{id}")
class KeyResultController {
    private final KeyResultQuery query;
    private final KeyResultCards cards;
    private final LineageQuery lineages;
    private final FeedQuery feeds;
    private final Templates templates;

    KeyResultController(
            KeyResultQuery query, KeyResultCards cards, LineageQuery lineages, FeedQuery feeds, Templates templates) {
        this.query = query;
        this.cards = cards;
        this.lineages = lineages;
        this.feeds = feeds;
        this.templates = templates;
    }

    @GetMapping
    Page show(
            Actor actor,
            Shell shell,
            @PathVariable UUID id,
            @RequestParam(name = "older-than", required = false) @Nullable UUID olderThan) {
        var placed = query.get(actor, new KeyResult.Id(id), shell.words().today());
        var card = cards.card(actor, placed.of(), placed.home(), placed.rules(), shell.words());
        var feed = feeds.of(actor, placed.of().id(), olderThan);
        var lineage = lineages.of(actor, placed.of().id());
        var mayRestore = cards.mayRestore(actor, placed.of(), placed.home());
        return Page.of(templates.keyresultsPage(
                shell, new KeyResultPage(card, placed.home(), placed.work(), lineage, feed, mayRestore)));
    }

    @GetMapping("/card")
    Page card(Actor actor, Frame frame, @PathVariable UUID id) {
        var placed = query.get(actor, new KeyResult.Id(id), frame.words().today());
        var card = cards.card(actor, placed.of(), placed.home(), placed.rules(), frame.words());
        return Page.of(templates.keyresultsCard(frame, card, false));
    }
}
