package org.waymark.web.cycles;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.objectives.ClosingSettings;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.SignedIn;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Typed;
import org.waymark.web.pages.Templates;
import org.waymark.web.settings.Section;
import org.waymark.web.settings.SettingsPages;

/** The list of cycles, and the form that makes or changes one. */
@Controller
class CyclesController {
    private final Templates templates;
    private final SettingsPages pages;
    private final Cycles cycles;
    private final ClosingSettings closing;
    private final Access access;

    CyclesController(Templates templates, SettingsPages pages, Cycles cycles, ClosingSettings closing, Access access) {
        this.templates = templates;
        this.pages = pages;
        this.cycles = cycles;
        this.closing = closing;
        this.access = access;
    }

    @GetMapping("/cycles")
    View list(Shell shell, Actor actor, Typed typed) {
        var page = pages.open(Section.CYCLES, shell, actor);
        var lanes = CycleLanes.of(
                cycles.all(actor),
                shell.words().today(),
                closing.get(actor).rules().graceDays(),
                access.may(actor, Action.MANAGE_CYCLES));
        return Page.of(templates.cyclesList(page, lanes, typed));
    }

    @GetMapping("/cycles/new")
    View add(Shell shell, Actor actor, Typed typed) {
        access.require(actor, Action.MANAGE_CYCLES);
        var page = pages.open(Section.CYCLES, shell, actor);
        var shown = typed.problems().isEmpty() ? CycleForm.UNTOUCHED : typed;
        return Page.of(templates.cyclesForm(page, shown, null, cycles.all(actor)));
    }

    @Needs(Action.MANAGE_CYCLES)
    @PostMapping("/cycles")
    View create(SignedIn signedIn, Form form) {
        var wish = CycleForm.wish(form, signedIn.workspace().fiscalYearStart());
        form.refuseIfBroken();
        cycles.create(signedIn.actor(), wish);
        return new SeeOther("/cycles");
    }

    @GetMapping("/cycles/{id}/edit")
    View edit(Shell shell, Actor actor, @PathVariable UUID id, Typed typed) {
        access.require(actor, Action.MANAGE_CYCLES);
        var page = pages.open(Section.CYCLES, shell, actor);
        var cycle = cycles.get(actor, new Cycle.Id(id));
        var shown = typed.over(CycleForm.filled(cycle), shell.words());
        return Page.of(templates.cyclesForm(page, shown, cycle, others(cycle, cycles.all(actor))));
    }

    @Needs(Action.MANAGE_CYCLES)
    @PostMapping("/cycles/{id}")
    View change(SignedIn signedIn, @PathVariable UUID id, Form form) {
        var wish = CycleForm.wish(form, signedIn.workspace().fiscalYearStart());
        form.refuseIfBroken();
        cycles.edit(signedIn.actor(), new Cycle.Id(id), form.version(), wish);
        return new SeeOther("/cycles");
    }

    private static List<Cycle> others(Cycle cycle, List<Cycle> all) {
        return all.stream().filter(one -> !one.id().equals(cycle.id())).toList();
    }
}
