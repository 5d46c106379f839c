package org.waymark.web.kpis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
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

/** Targets of a KPI over time. */
@Controller
class TargetController {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final KpiPages pages;
    private final Kpis kpis;
    private final Templates templates;

    TargetController(KpiPages pages, Kpis kpis, Templates templates) {
        this.pages = pages;
        this.kpis = kpis;
        this.templates = templates;
    }

    @GetMapping("/kpis/{id}/targets")
    Page form(Actor actor, Shell shell, Typed typed, Form form, @PathVariable UUID id) {
        kpis.requireEditable(actor, new Kpi.Id(id));
        var kpi = pages.on(actor, id, shell.words().today(), shell.words());
        return Page.of(
                templates.kpisTargets(shell, TargetForm.of(kpi, year(form, shell.words()), typed, shell.words())));
    }

    @PostMapping("/kpis/{id}/targets")
    SeeOther rows(Actor actor, Words words, Form form, @PathVariable UUID id, HttpServletResponse response) {
        return set(actor, words, form, id, response, TargetForm.rows(form));
    }

    /** The twelve months of a year; the others stay as they are. */
    @Needs(Action.EDIT_KPI)
    @PostMapping("/kpis/{id}/targets/{year}")
    SeeOther months(
            Actor actor,
            Words words,
            Form form,
            @PathVariable UUID id,
            @PathVariable int year,
            HttpServletResponse response) {
        var stored = kpis.targets(actor, new Kpi.Id(id));
        return set(
                actor,
                words,
                form,
                id,
                response,
                TargetForm.months(form, stored, Math.clamp(year, FIRST_YEAR, LAST_YEAR)));
    }

    private SeeOther set(
            Actor actor, Words words, Form form, UUID id, HttpServletResponse response, List<DatedTarget> targets) {
        var version = form.version();
        var kpi = kpis.setTargets(actor, new Kpi.Id(id), version, targets);
        var undo = "/kpis/" + id + "/targets/restoration?version=" + kpi.version();
        Toasts.leave(response, words.of("kpis.targets.done"), kpi.version() == version ? null : undo);
        return new SeeOther("/kpis/" + id);
    }

    @PostMapping("/kpis/{id}/targets/restoration")
    SeeOther putBack(Actor actor, Words words, Form form, @PathVariable UUID id, HttpServletResponse response) {
        kpis.putBackTargets(actor, new Kpi.Id(id), form.version());
        Toasts.leave(response, words.of("kpis.targets.back"), null);
        return new SeeOther("/kpis/" + id);
    }

    private static int year(Form form, Words words) {
        var year = form.optionalInteger("year", FIRST_YEAR, LAST_YEAR);
        return year == null ? words.today().getYear() : year;
    }
}
