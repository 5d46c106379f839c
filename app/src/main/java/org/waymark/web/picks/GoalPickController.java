package org.waymark.web.picks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.alignment.Alignment;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** What an objective can be for, while somebody types: by cycle, with whose it is and why one of them cannot be. */
@Controller
class GoalPickController {
    /** No title is as long; nothing fits what is longer. */
    private static final int LONGEST = 400;

    private final GoalPickQuery query;
    private final Alignment alignment;
    private final Templates templates;

    GoalPickController(GoalPickQuery query, Alignment alignment, Templates templates) {
        this.query = query;
        this.alignment = alignment;
        this.templates = templates;
    }

    /** @param child the objective that looks for a parent; null: one that is not there yet */
    @GetMapping("/picks/parents")
    Page parents(
            Actor actor,
            Words words,
            HttpServletRequest request,
            @RequestParam String field,
            @RequestParam(required = false) @Nullable UUID child) {
        var text = request.getParameter(field);
        if (text != null && text.length() > LONGEST) return Page.of(templates.picksParents(words, List.of()));
        var below = child == null ? Set.<Objective.Id>of() : alignment.below(actor, new Objective.Id(child));
        var wish =
                new GoalPickQuery.Wish(text == null ? "" : Picks.bare(text), child, below, words.of("outline.company"));
        return Page.of(templates.picksParents(words, query.find(actor, wish)));
    }
}
