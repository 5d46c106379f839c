package org.waymark.web.kpis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.insights.Cascade;
import org.waymark.insights.CascadePlan;
import org.waymark.insights.CascadeRule;
import org.waymark.insights.CascadeWish;
import org.waymark.insights.Cascades;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Metric;
import org.waymark.measure.Unit;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.keyresults.Typing;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** Makes a KPI of those of teams. */
@Controller
@RequestMapping("/kpis/{id}/cascade")
class CascadeController {
    private final Cascades cascades;
    private final Kpis kpis;
    private final Templates templates;

    CascadeController(Cascades cascades, Kpis kpis, Templates templates) {
        this.cascades = cascades;
        this.kpis = kpis;
        this.templates = templates;
    }

    @GetMapping
    Page form(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        var kpi = kpis.get(actor, new Kpi.Id(id));
        var known = cascades.of(actor, kpi.id()).orElse(null);
        return page(actor, shell, kpi, known, typed.values().isEmpty() ? stored(kpi, known) : typed, null);
    }

    private static Typed stored(Kpi kpi, @Nullable Cascade known) {
        var typing = new Typing()
                .put("rule", known == null ? usual(kpi.metric()) : known.rule())
                .put("targets", CascadeWish.Targets.COPIED);
        if (known != null) fill(typing, known.parts());
        return typing.typed();
    }

    /** Shares and levels of teams are not added up. */
    private static CascadeRule usual(Metric metric) {
        return switch (metric.aggregation()) {
            case RATIO -> CascadeRule.RATIO;
            case AVERAGE -> CascadeRule.AVERAGE;
            case SUM -> CascadeRule.SUM;
            case LAST -> metric.unit().kind() == Unit.Kind.PERCENT ? CascadeRule.AVERAGE : CascadeRule.SUM;
        };
    }

    private static void fill(Typing typing, Iterable<Cascade.Part> parts) {
        for (var part : parts) typing.add("team", part.team()).put("weight-" + part.team(), part.weight());
    }

    /** What it would do; nothing is done. */
    @Needs(Action.EDIT_KPI)
    @PostMapping("/plan")
    Page plan(Actor actor, Shell shell, Form form, @PathVariable UUID id) {
        var wish = CascadeForm.wish(form);
        var plan = cascades.plan(actor, new Kpi.Id(id), wish);
        var typing = new Typing().put("rule", wish.rule()).put("targets", wish.targets());
        wish.teams().forEach(one -> typing.add("team", one.team()).put("weight-" + one.team(), one.weight()));
        var kpi = kpis.get(actor, new Kpi.Id(id));
        return page(actor, shell, kpi, cascades.of(actor, kpi.id()).orElse(null), typing.typed(), plan);
    }

    private Page page(
            Actor actor, Shell shell, Kpi kpi, @Nullable Cascade known, Typed typed, @Nullable CascadePlan plan) {
        var candidates = cascades.candidates(actor, kpi.id());
        var undoable = cascades.isUndoable(actor, kpi.id());
        return Page.of(templates.kpisCascade(
                shell, new CascadeForm(kpi, known, undoable, candidates, typed, plan, shell.words())));
    }

    @Needs(Action.EDIT_KPI)
    @PostMapping
    SeeOther cascade(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var wish = CascadeForm.wish(form);
        var plan = cascades.cascade(actor, new Kpi.Id(id), wish, form.optionalLine("seal", 40));
        Toasts.leave(response, words.of("cascade.done", plan.parts().size()), "/kpis/" + id + "/cascade/withdrawal");
        return new SeeOther("/kpis/" + id + "/tree");
    }

    @PostMapping("/withdrawal")
    SeeOther undo(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        cascades.undo(actor, new Kpi.Id(id));
        Toasts.leave(response, words.of("cascade.undone"), null);
        return new SeeOther("/kpis/" + id);
    }
}
