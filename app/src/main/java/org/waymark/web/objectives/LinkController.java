package org.waymark.web.objectives;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.alignment.Alignment;
import org.waymark.alignment.Link;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Addresses;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.keyresults.Typing;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Unfolded;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** What an objective contributes to, and what it supports. */
@Controller
@RequestMapping("/objectives/{id}/links")
class LinkController {
    private final Alignment alignment;
    private final LinkForm forms;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final ObjectivePages pages;
    private final Templates templates;

    LinkController(
            Alignment alignment,
            LinkForm forms,
            Objectives objectives,
            KeyResults keyResults,
            ObjectivePages pages,
            Templates templates) {
        this.alignment = alignment;
        this.forms = forms;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/new")
    Page fresh(
            Actor actor,
            Shell shell,
            Typed typed,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String child,
            @RequestParam(defaultValue = "") String back) {
        Unfolded.id(child)
                .ifPresentOrElse(
                        part -> keyResults.requireEditable(actor, new KeyResult.Id(part)),
                        () -> objectives.requireEditable(actor, new Objective.Id(id)));
        var of = pages.view(actor, new Objective.Id(id), shell.words().today());
        var empty = new Typing()
                .put("child", child)
                .put("back", back)
                .put("link", Link.Kind.CONTRIBUTE)
                .put("weight", 1.0)
                .typed();
        return Page.of(templates.objectivesLink(shell, of, typed.values().isEmpty() ? empty : typed));
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping
    SeeOther link(Actor actor, Words words, Form form, HttpServletResponse response, @PathVariable UUID id) {
        var wish = forms.read(actor, form, new Objective.Id(id));
        var back = back(form, id);
        var before = alignment.between(actor, wish.child(), wish.parent());
        var link = alignment.link(actor, wish.child(), wish.parent(), wish.kind(), wish.weight());
        Toasts.leave(response, words.of("objective.linked"), LinkForm.undo(link, before.orElse(null), back.address()));
        return back;
    }

    @PostMapping("/{link}/removal")
    SeeOther unlink(
            Actor actor,
            Words words,
            Form form,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID link) {
        var back = back(form, id);
        var undo = alignment.of(actor, new Objective.Id(id)).stream()
                .filter(one -> one.id().value().equals(link))
                .findFirst()
                .map(one -> "/objectives/" + id + "/links/restoration?back=" + URLEncoder.encode(back.address(), UTF_8)
                        + "&" + LinkForm.query(one));
        alignment.unlink(actor, new Link.Id(link));
        Toasts.leave(response, words.of("objective.unlinked"), undo.orElse(null));
        return back;
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping("/restoration")
    SeeOther linkAgain(Actor actor, Form form, @PathVariable UUID id) {
        var wish = LinkForm.again(form);
        alignment.link(actor, wish.child(), wish.parent(), wish.kind(), wish.weight());
        return back(form, id);
    }

    /** The page of the objective, or that of the key result on which the form was opened. */
    private static SeeOther back(Form form, UUID id) {
        return new SeeOther(Addresses.localOr(form.optionalLine("back", 2000), "/objectives/" + id));
    }
}
