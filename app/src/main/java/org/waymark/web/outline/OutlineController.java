package org.waymark.web.outline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.keyresults.KeyResultCards;
import org.waymark.web.keyresults.KeyResultQuery;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.GoalView;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Typed;
import org.waymark.web.pages.Templates;

/** The outline of a cycle, and the parts of it that come when they are wanted. */
@Controller
class OutlineController {
    private static final int DEEPEST = 30;

    private final Outlines outlines;
    private final KeyResultQuery keyResults;
    private final KeyResultCards cards;
    private final Templates templates;

    OutlineController(Outlines outlines, KeyResultQuery keyResults, KeyResultCards cards, Templates templates) {
        this.outlines = outlines;
        this.keyResults = keyResults;
        this.cards = cards;
        this.templates = templates;
    }

    @GetMapping("/objectives")
    Page outline(Actor actor, Shell shell, Typed typed, HttpServletRequest request) {
        var cycle = shell.chosen();
        if (cycle == null) return Page.of(templates.outlineNothing(shell));
        var filter = OutlineFilter.of(GoalView.OUTLINE, request.getParameterMap());
        var page = outlines.page(actor, cycle, filter, shell.words().today(), shell.seen());
        return Page.of(templates.outlinePage(
                shell, page, new OutlineMenus(cycle, filter, page.overview(), shell.words()), typed));
    }

    /** What hangs on an objective of a large cycle. */
    @GetMapping("/objectives/{id}/rows")
    Page rows(
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam("in") UUID cycle,
            @RequestParam(defaultValue = "1") int level) {
        var rows = outlines.below(scope(actor, frame, request, cycle), id, depth(level));
        return Page.of(templates.outlineRows(frame, rows));
    }

    @GetMapping("/objectives/{id}/row")
    Page row(
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam("in") UUID cycle,
            @RequestParam(defaultValue = "1") int level) {
        var scope = scope(actor, frame, request, cycle);
        var whole = request.getParameter("whole") != null;
        return Page.of(templates.outlineGoal(frame, outlines.row(scope, id, depth(level), whole)));
    }

    @GetMapping("/key-results/{id}/row")
    Page part(Actor actor, Frame frame, @PathVariable UUID id, @RequestParam(defaultValue = "2") int level) {
        var placed = keyResults.get(actor, new KeyResult.Id(id), frame.words().today());
        var card = cards.card(actor, placed.of(), placed.home(), placed.rules(), frame.words());
        var row = new OutlineRow.Part(card.of(), depth(level - 1), false, card.mayCheckIn());
        return Page.of(templates.outlinePart(frame, row));
    }

    private static Scope scope(Actor actor, Frame frame, HttpServletRequest request, UUID cycle) {
        return new Scope(
                actor,
                cycle,
                OutlineFilter.of(GoalView.OUTLINE, request.getParameterMap()),
                frame.words().today());
    }

    /** How far in an objective stands whose row has this level. */
    private static int depth(int level) {
        return Math.clamp(level - 1, 0, DEEPEST);
    }
}
