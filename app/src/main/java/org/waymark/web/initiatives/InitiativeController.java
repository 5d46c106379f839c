package org.waymark.web.initiatives;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.InitiativeMoves;
import org.waymark.initiatives.Initiatives;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** The page of an initiative, and what is done to it with one click; each is taken back by another. */
@Controller
@RequestMapping("/initiatives/{id}")
class InitiativeController {
    private final InitiativePages pages;
    private final Initiatives initiatives;
    private final InitiativeMoves moves;
    private final Templates templates;

    InitiativeController(InitiativePages pages, Initiatives initiatives, InitiativeMoves moves, Templates templates) {
        this.pages = pages;
        this.initiatives = initiatives;
        this.moves = moves;
        this.templates = templates;
    }

    @GetMapping
    Page show(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        return Page.of(templates.initiativesPage(shell, pages.page(actor, id), typed));
    }

    @Needs(Action.DO_WORK)
    @PostMapping("/progress")
    SeeOther state(Actor actor, Words words, Form form, HttpServletResponse response, @PathVariable UUID id) {
        var percent = form.integer("percent", 0, 100);
        form.refuseIfBroken();
        var before = initiatives.get(actor, new Initiative.Id(id));
        var now = moves.state(actor, before.id(), percent / 100.0);
        var undo = "/initiatives/" + id + "/progress?percent="
                + Math.round(before.stated().percent());
        Toasts.leave(
                response, words.of("work.stated", words.percent(now.progress().ratio())), undo);
        return new SeeOther("/initiatives/" + id);
    }

    @PostMapping("/archival")
    SeeOther archive(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var archived = initiatives.archive(actor, new Initiative.Id(id));
        return told(response, words.of("work.is-archived", archived.title()), id, "restoration");
    }

    @PostMapping("/restoration")
    SeeOther restore(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var restored = initiatives.restore(actor, new Initiative.Id(id));
        return told(response, words.of("work.is-back", restored.title()), id, "archival");
    }

    private static SeeOther told(HttpServletResponse response, String words, UUID id, String undo) {
        Toasts.leave(response, words, "/initiatives/" + id + "/" + undo);
        return new SeeOther("/initiatives/" + id);
    }
}
