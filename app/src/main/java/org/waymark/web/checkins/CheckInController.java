package org.waymark.web.checkins;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.talk.Reports;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.talk.HelpFields;

/** Takes check-ins and corrections: on a page of their own, or in a sheet over the page one is on. */
@Controller
class CheckInController {
    private static final String SCRIPT = "HX-Request";

    private final CheckIns checkIns;
    private final Reports reports;
    private final HelpFields help;
    private final CheckInPages pages;

    CheckInController(CheckIns checkIns, Reports reports, HelpFields help, CheckInPages pages) {
        this.checkIns = checkIns;
        this.reports = reports;
        this.help = help;
        this.pages = pages;
    }

    @GetMapping("/key-results/{id}/check-ins/new")
    Object fresh(
            Actor actor,
            Words words,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id) {
        checkIns.requireBegun(actor, new KeyResult.Id(id));
        return pages.form(pages.fresh(actor, new KeyResult.Id(id), typed, words), request, response);
    }

    @Needs(Action.CHECK_IN)
    @PostMapping("/key-results/{id}/check-ins")
    Object record(
            Actor actor,
            Form form,
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id) {
        var wanted = help.read(actor, form);
        var done = reports.record(actor, new KeyResult.Id(id), CheckInForm.read(form), wanted);
        return pages.answer(actor, done, script != null, request, response);
    }

    /** The check-ins of a key result stand on its page. */
    @GetMapping("/key-results/{id}/check-ins")
    SeeOther all(@PathVariable UUID id) {
        return new SeeOther("/key-results/" + id + "#feed");
    }

    @GetMapping("/check-ins/{id}/correction")
    Object correction(
            Actor actor,
            Words words,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id) {
        var wrong = checkIns.get(actor, new CheckIn.Id(id));
        checkIns.requireOpen(actor, wrong.keyResult());
        return pages.form(pages.correction(actor, wrong, typed, words), request, response);
    }

    @Needs(Action.CHECK_IN)
    @PostMapping("/check-ins/{id}/correction")
    Object correct(
            Actor actor,
            Form form,
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id) {
        var done = checkIns.correct(actor, new CheckIn.Id(id), CheckInForm.read(form));
        return pages.answer(actor, done, script != null, request, response);
    }
}
