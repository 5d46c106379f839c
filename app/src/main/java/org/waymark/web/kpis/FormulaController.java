package org.waymark.web.kpis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.insights.Formula;
import org.waymark.insights.FormulaMode;
import org.waymark.insights.FormulaPreview;
import org.waymark.insights.FormulaPreviews;
import org.waymark.insights.FormulaWish;
import org.waymark.insights.Formulas;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.people.Access;
import org.waymark.people.Action;
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
    private final FormulaPreviews previews;
    private final FormulaNamesQuery names;
    private final Kpis kpis;
    private final Access access;
    private final Templates templates;

    FormulaController(
            Formulas formulas,
            FormulaPreviews previews,
            FormulaNamesQuery names,
            Kpis kpis,
            Access access,
            Templates templates) {
        this.formulas = formulas;
        this.previews = previews;
        this.names = names;
        this.kpis = kpis;
        this.access = access;
        this.templates = templates;
    }

    @GetMapping
    Page form(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        var known = formulas.of(actor, new Kpi.Id(id));
        var shown = typed.over(stored(actor, known), shell.words());
        return page(actor, shell, id, shown, known.isPresent());
    }

    private Typed stored(Actor actor, Optional<Formula> known) {
        return new Typing()
                .put("formula", known.map(one -> formulas.shown(actor, one)).orElse(""))
                .put("mode", known.map(Formula::mode).orElse(FormulaMode.COMPUTES))
                .put("version", known.map(Formula::version).orElse(0L))
                .typed();
    }

    /** The same form with what its text would give; nothing is kept. */
    @PostMapping("/preview")
    Page preview(Actor actor, Shell shell, Form form, @PathVariable UUID id) {
        var typed = new Typing()
                .put("formula", form.text("formula", LONGEST))
                .put("mode", form.text("mode", 20))
                .put("version", form.version())
                .typed();
        return page(actor, shell, id, typed, form.version() > 0);
    }

    private Page page(Actor actor, Shell shell, UUID id, Typed typed, boolean known) {
        var kpi = kpis.get(actor, new Kpi.Id(id));
        var text = typed.value("formula");
        var wish = new FormulaWish(text, mode(typed.value("mode")));
        var preview = text.isBlank() ? null : previews.of(actor, kpi.id(), wish, wording(shell.words()));
        var edits = access.may(actor, Action.EDIT_KPI, kpi.holder());
        return Page.of(
                templates.kpisFormula(shell, new FormulaSheet(kpi, known, edits, typed, preview, shell.words())));
    }

    private static FormulaPreview.Wording wording(Words words) {
        return (phrase, parts) -> words.of("formula.say." + phrase, parts.toArray());
    }

    private static FormulaMode mode(String said) {
        return said.equals(FormulaMode.EXPLAINS.name()) ? FormulaMode.EXPLAINS : FormulaMode.COMPUTES;
    }

    /** What a word that is being typed may become: a function, or a KPI that the reader sees. */
    @GetMapping("/names")
    Page names(Actor actor, Words words, @PathVariable UUID id, @RequestParam(defaultValue = "") String find) {
        kpis.get(actor, new Kpi.Id(id));
        var functions = find.isBlank() ? List.<FormulaSheet.Offer>of() : FormulaSheet.offers(find.strip(), words);
        return Page.of(templates.kpisFormulaNames(functions, names.named(actor, id, find.strip())));
    }

    @PostMapping
    SeeOther set(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var text = form.text("formula", LONGEST);
        var mode = mode(form.text("mode", 20));
        form.refuseIfBroken();
        var set = formulas.set(actor, new Kpi.Id(id), form.version(), new FormulaWish(text, mode));
        var undo = "/kpis/%s/formula/withdrawal?version=%d".formatted(id, set.version());
        var isNew = set.version() != form.version();
        Toasts.leave(response, words.of("formula.set." + BoardView.code(mode)), isNew ? undo : null);
        return new SeeOther("/kpis/" + id);
    }

    @PostMapping("/withdrawal")
    SeeOther takeBack(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var version = form.version();
        form.refuseIfBroken();
        formulas.takeBack(actor, new Kpi.Id(id), version);
        Toasts.leave(response, words.of("formula.taken-back"), null);
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
        var formula = formulas.putBack(actor, new Kpi.Id(id));
        Toasts.leave(response, words.of("formula.set." + BoardView.code(formula.mode())), null);
        return new SeeOther("/kpis/" + id);
    }
}
