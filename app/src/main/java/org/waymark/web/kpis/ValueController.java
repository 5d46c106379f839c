package org.waymark.web.kpis;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.kpis.EnteredValues;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Measurements;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** Values of a KPI, one by one. */
@Controller
class ValueController {
    private final KpiPages pages;
    private final EnteredValues entries;
    private final Measurements measurements;
    private final Templates templates;

    ValueController(KpiPages pages, EnteredValues entries, Measurements measurements, Templates templates) {
        this.pages = pages;
        this.entries = entries;
        this.measurements = measurements;
        this.templates = templates;
    }

    @GetMapping("/kpis/{id}/values/new")
    Page form(
            Actor actor, Shell shell, Typed typed, @PathVariable UUID id, @RequestParam(defaultValue = "") String day) {
        measurements.requireOpen(actor, new Kpi.Id(id));
        var kpi = pages.over(actor, id, Range.SHORT, shell.words());
        return Page.of(templates.kpisRecord(shell, kpi, kpi.record().orBlank(typed, day)));
    }

    @GetMapping("/kpis/{id}/values/{day}")
    Page form(Actor actor, Shell shell, Typed typed, @PathVariable UUID id, @PathVariable LocalDate day) {
        measurements.requireOpen(actor, new Kpi.Id(id));
        var kpi = pages.on(actor, id, day, shell.words());
        return Page.of(templates.kpisRecord(shell, kpi, kpi.record().orStored(typed, day)));
    }

    /** The same in the place of the value. */
    @GetMapping(path = "/kpis/{id}/values/{day}", headers = "HX-Request")
    Page inPlace(Actor actor, Frame frame, @PathVariable UUID id, @PathVariable LocalDate day) {
        measurements.requireOpen(actor, new Kpi.Id(id));
        var kpi = pages.on(actor, id, day, frame.words());
        return Page.of(templates.kpisValueInPlace(frame, kpi, kpi.record().orStored(Typed.nothing(), day)));
    }

    @Needs(Action.RECORD_VALUES)
    @PostMapping("/kpis/{id}/values")
    SeeOther record(Actor actor, Words words, Form form, @PathVariable UUID id, HttpServletResponse response) {
        var value = RecordForm.read(form);
        var entered = entries.enter(actor, new Kpi.Id(id), List.of(value), BoardView.code(Source.FORM));
        Toasts.leave(response, SheetWords.done(entered, words), Withdrawal.of(entered, "/kpis/" + id));
        return new SeeOther("/kpis/" + id);
    }

    @PostMapping("/kpis/{id}/values/{day}/removal")
    SeeOther remove(
            Actor actor,
            Words words,
            Form form,
            @PathVariable UUID id,
            @PathVariable LocalDate day,
            HttpServletResponse response) {
        measurements.remove(actor, new Kpi.Id(id), Set.of(day), form.text("reason", 1000));
        Toasts.leave(response, words.of("kpis.value.removed"), "/kpis/" + id + "/values/" + day + "/restoration");
        return new SeeOther("/kpis/" + id);
    }

    @PostMapping("/kpis/{id}/values/{day}/restoration")
    SeeOther putBack(
            Actor actor,
            Words words,
            @PathVariable UUID id,
            @PathVariable LocalDate day,
            HttpServletResponse response) {
        measurements.putBack(actor, new Kpi.Id(id), Set.of(day));
        Toasts.leave(response, words.of("kpis.value.restored"), null);
        return new SeeOther("/kpis/" + id);
    }
}
