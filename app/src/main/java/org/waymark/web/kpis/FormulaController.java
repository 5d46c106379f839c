package org.waymark.web.kpis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.insights.Formula;
import org.waymark.insights.FormulaWish;
import org.waymark.insights.Formulas;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.keyresults.Typing;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** What a KPI is made of: a formula over other KPIs. */
@Controller
@RequestMapping("/kpis/{id}/formula")
class FormulaController {
    private static final int LONGEST = 8000;

    private final Formulas formulas;
    private final Kpis kpis;
    private final Templates templates;

    FormulaController(Formulas formulas, Kpis kpis, Templates templates) {
        this.formulas = formulas;
        this.kpis = kpis;
        this.templates = templates;
    }

    @GetMapping
    Page form(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        var kpi = kpis.get(actor, new Kpi.Id(id));
        var known = formulas.of(actor, kpi.id());
        var stored = new Typing()
                .put("formula", known.map(one -> formulas.shown(actor, one)).orElse(""))
                .put("version", known.map(Formula::version).orElse(0L));
        return Page.of(templates.kpisFormula(
                shell, id, kpi.name(), known.isPresent(), typed.values().isEmpty() ? stored.typed() : typed));
    }

    @PostMapping
    SeeOther set(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var text = form.text("formula", LONGEST);
        form.refuseIfBroken();
        formulas.set(actor, new Kpi.Id(id), form.version(), FormulaWish.explaining(text));
        Toasts.leave(response, words.of("kpis.formula.set"), null);
        return new SeeOther("/kpis/" + id);
    }

    @PostMapping("/removal")
    SeeOther remove(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        formulas.remove(actor, new Kpi.Id(id), form.version());
        Toasts.leave(response, words.of("kpis.formula.removed"), "/kpis/" + id + "/formula/restoration");
        return new SeeOther("/kpis/" + id);
    }

    @PostMapping("/restoration")
    SeeOther putBack(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        formulas.putBack(actor, new Kpi.Id(id));
        Toasts.leave(response, words.of("kpis.formula.set"), null);
        return new SeeOther("/kpis/" + id);
    }
}
