package org.waymark.web.closing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.CycleClosing;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** From the first look at what will be scored to the close itself, and back. */
@Controller
@RequestMapping("/cycles/{id}")
class ClosingController {
    private final CycleClosing closing;
    private final ClosingPages pages;
    private final Templates templates;

    ClosingController(CycleClosing closing, ClosingPages pages, Templates templates) {
        this.closing = closing;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/closing")
    View prepare(
            Actor actor,
            Shell shell,
            Typed typed,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") int from) {
        if (isClosed(shell, id)) return report(id);
        var page = pages.page(actor, new Cycle.Id(id), mine, Math.max(0, from));
        return Page.of(templates.closingPrepare(shell, page, ClosingPages.retrospective(page, typed, shell.words())));
    }

    @GetMapping("/closing/{objective}")
    View sheet(Actor actor, Shell shell, Typed typed, @PathVariable UUID id, @PathVariable UUID objective) {
        if (isClosed(shell, id)) return report(id);
        var sheet = pages.sheet(actor, shell.words(), new Cycle.Id(id), new Objective.Id(objective));
        return Page.of(templates.closingSheet(shell, sheet, typed));
    }

    @GetMapping("/closure/new")
    View preview(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        if (isClosed(shell, id)) return report(id);
        var page = pages.page(actor, new Cycle.Id(id), false, 0);
        return Page.of(templates.closingPreview(shell, page, typed));
    }

    @PostMapping("/closure")
    View close(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var fingerprint = form.optionalLine("plan", 64);
        form.refuseIfBroken();
        closing.close(actor, new Cycle.Id(id), fingerprint);
        Toasts.leave(response, words.of("closing.done"), "/cycles/" + id + "/reopening");
        return report(id);
    }

    @PostMapping("/reopening")
    View reopen(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        closing.reopen(actor, new Cycle.Id(id));
        Toasts.leave(response, words.of("closing.reopened"), null);
        return new SeeOther("/cycles/" + id + "/closing");
    }

    private static boolean isClosed(Shell shell, UUID id) {
        return shell.cycles().stream().anyMatch(cycle -> cycle.id().value().equals(id) && cycle.isClosed());
    }

    /** What became of it; there is nothing left to prepare. */
    private static SeeOther report(UUID id) {
        return new SeeOther("/cycles/" + id + "/report");
    }
}
