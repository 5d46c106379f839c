package org.waymark.web.kpis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.kpis.EnteredValues;
import org.waymark.kpis.KpiRecording;
import org.waymark.people.Access;
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

/** Values that are pasted from a spreadsheet or uploaded as a file: looked at first, then recorded just so. */
@Controller
class SheetController {
    private final KpiPages pages;
    private final SheetPlans plans;
    private final EnteredValues entries;
    private final Access access;
    private final Templates templates;

    SheetController(KpiPages pages, SheetPlans plans, EnteredValues entries, Access access, Templates templates) {
        this.pages = pages;
        this.plans = plans;
        this.entries = entries;
        this.access = access;
        this.templates = templates;
    }

    @Needs(Action.RECORD_VALUES)
    @PostMapping("/kpis/{id}/values/preview")
    Page preview(
            Actor actor,
            Shell shell,
            Form form,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var pasted = PasteForm.of(form, file);
        var kpi = MeasuredKpi.of(pages.on(actor, id, shell.words().today(), shell.words()));
        var plan = plans.ofOne(actor, kpi, pasted, shell.words().today());
        return Page.of(templates.kpisPreview(shell, new SheetPreview(plan, pasted, kpi, shell.words())));
    }

    @Needs(Action.RECORD_VALUES)
    @PostMapping("/kpis/{id}/values/sheet")
    SeeOther record(Actor actor, Words words, Form form, @PathVariable UUID id, HttpServletResponse response) {
        var pasted = PasteForm.of(form, null);
        var kpi = MeasuredKpi.of(pages.on(actor, id, words.today(), words));
        var plan = plans.ofOne(actor, kpi, pasted, words.today());
        return record(actor, words, plan.agreed(pasted.shown()), response, "/kpis/" + id);
    }

    @GetMapping("/kpis/values")
    Page many(Actor actor, Shell shell, Typed typed) {
        access.requireSomewhere(actor, Action.RECORD_VALUES);
        return Page.of(templates.kpisMany(shell, typed));
    }

    @Needs(Action.RECORD_VALUES)
    @PostMapping("/kpis/values/preview")
    Page previewMany(
            Actor actor, Shell shell, Form form, @RequestParam(required = false) @Nullable MultipartFile file) {
        var pasted = PasteForm.of(form, file);
        var plan = plans.ofMany(actor, pasted, shell.words().today());
        return Page.of(templates.kpisPreview(shell, new SheetPreview(plan, pasted, null, shell.words())));
    }

    @Needs(Action.RECORD_VALUES)
    @PostMapping("/kpis/values/sheet")
    SeeOther recordMany(Actor actor, Words words, Form form, HttpServletResponse response) {
        var pasted = PasteForm.of(form, null);
        var plan = plans.ofMany(actor, pasted, words.today());
        return record(actor, words, plan.agreed(pasted.shown()), response, "/kpis");
    }

    private SeeOther record(
            Actor actor, Words words, List<KpiRecording> agreed, HttpServletResponse response, String back) {
        var entered = entries.enter(actor, agreed, BoardView.code(Source.SHEET));
        Toasts.leave(response, SheetWords.done(entered, words), Withdrawal.of(entered, back));
        return new SeeOther(back);
    }
}
