package org.waymark.web.kpis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.library.TemplateUses;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.SignedIn;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.library.Beginnings;
import org.waymark.web.pages.Templates;

/** Defines KPIs and edits their definition, as a whole or a field in its place. */
@Controller
class DefinitionController {
    private static final Set<String> IN_PLACE = Set.of("name", "what", "why", "how", "review");

    private final Kpis kpis;
    private final KpiForms forms;
    private final KpiSheetQuery sheets;
    private final BoardQuery board;
    private final Beginnings beginnings;
    private final TemplateUses uses;
    private final Access access;
    private final Templates templates;

    DefinitionController(
            Kpis kpis,
            KpiForms forms,
            KpiSheetQuery sheets,
            BoardQuery board,
            Beginnings beginnings,
            TemplateUses uses,
            Access access,
            Templates templates) {
        this.beginnings = beginnings;
        this.uses = uses;
        this.access = access;
        this.kpis = kpis;
        this.forms = forms;
        this.sheets = sheets;
        this.board = board;
        this.templates = templates;
    }

    @GetMapping("/kpis/new")
    Page fresh(
            Actor actor,
            SignedIn me,
            Shell shell,
            Typed typed,
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(defaultValue = "false") boolean pair) {
        access.requireSomewhere(actor, Action.CREATE_KPI);
        var words = shell.words();
        var begun = beginnings.kpi(actor, template, words);
        var shown =
                typed.values().isEmpty() ? KpiDefaults.fresh(actor, me.person().name(), begun, pair, words) : typed;
        var beside = beginnings.pair(begun, words);
        return Page.of(templates.kpisDefine(
                shell, new DefinitionForm(null, begun, beside, board.categories(actor), shown, words)));
    }

    @Needs(Action.CREATE_KPI)
    @PostMapping("/kpis")
    SeeOther define(Actor actor, SignedIn me, Words words, Form form, HttpServletResponse response) {
        var wish = forms.defined(actor, form, me.person().name());
        var begun = beginnings.kpi(actor, form.optionalLine("template", 160), words);
        var pair = form.ticked("pair") ? beginnings.pair(begun, words) : null;
        var defined = begun == null ? List.of(kpis.define(actor, wish)) : uses.define(actor, begun, wish, pair);
        var key = defined.size() == 1 ? "kpis.defined" : "library.defined.pair";
        var first = defined.getFirst();
        Toasts.leave(response, words.of(key, first.name(), defined.getLast().name()), null);
        return new SeeOther("/kpis/" + first.id().value());
    }

    @GetMapping({"/kpis/{id}/edit", "/kpis/{id}/edit/{field}"})
    Page edit(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        kpis.requireEditable(actor, new Kpi.Id(id));
        var sheet = sheets.sheet(actor, id);
        var shown = typed.over(KpiDefaults.stored(sheet), shell.words());
        return Page.of(templates.kpisDefine(
                shell, new DefinitionForm(sheet, null, null, board.categories(actor), shown, shell.words())));
    }

    @GetMapping(path = "/kpis/{id}/edit/{field}", headers = "HX-Request")
    Page inPlace(Actor actor, Frame frame, @PathVariable UUID id, @PathVariable String field) {
        if (!IN_PLACE.contains(field)) throw new Refused.Missing("field");
        kpis.requireEditable(actor, new Kpi.Id(id));
        var sheet = sheets.sheet(actor, id);
        return Page.of(templates.kpisInPlace(frame, "/kpis/" + id, field, KpiDefaults.stored(sheet)));
    }

    @Needs(Action.EDIT_KPI)
    @PostMapping("/kpis/{id}")
    SeeOther save(Actor actor, Words words, Form form, @PathVariable UUID id, HttpServletResponse response) {
        var wish = forms.edited(actor, form, sheets.sheet(actor, id));
        var kpi = kpis.edit(actor, new Kpi.Id(id), form.version(), wish);
        Toasts.leave(response, words.of("kpis.edited", kpi.name()), null);
        return new SeeOther("/kpis/" + id);
    }
}
