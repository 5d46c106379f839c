package org.waymark.web.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.kpis.EnteredValues;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Recording;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.talk.Reports;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.kpis.Withdrawal;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;
import org.waymark.web.talk.HelpFields;

/** Takes check-ins and values typed into the rows of My week. */
@Controller
class ReportController {
    private static final int LONGEST = 4000;

    /** Typed by hand, as on the page of the KPI. */
    private static final String SOURCE = "form";

    private final WeekQuery query;
    private final Reports reports;
    private final HelpFields help;
    private final EnteredValues entries;
    private final Templates templates;

    ReportController(WeekQuery query, Reports reports, HelpFields help, EnteredValues entries, Templates templates) {
        this.query = query;
        this.reports = reports;
        this.help = help;
        this.entries = entries;
        this.templates = templates;
    }

    @Needs(Action.CHECK_IN)
    @PostMapping("/week/key-results/{id}/check-ins")
    View checkIn(
            Actor actor,
            @PathVariable UUID id,
            Form form,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = help.read(actor, form);
        var done = reports.record(actor, new KeyResult.Id(id), wish(form), wanted);
        var week = week(actor, frame.words());
        var one = week.keyResult(id).orElseThrow(() -> new Refused.Missing("key-result"));
        return isPart(request)
                ? Page.of(templates.homeSaved(frame, week, one, done))
                : home(frame.words().of("home.saved", one.title()), null, response);
    }

    @Needs(Action.RECORD_VALUES)
    @PostMapping("/week/kpis/{id}/values")
    View value(
            Actor actor,
            @PathVariable UUID id,
            Form form,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var recording = recording(form);
        var entered = entries.enter(actor, new Kpi.Id(id), List.of(recording), SOURCE);
        var undo = Withdrawal.of(entered, "/");
        var waits = entered.waiting() > 0;
        var week = week(actor, frame.words());
        var kpi = week.kpi(id).orElseThrow(() -> new Refused.Missing("kpi"));
        return isPart(request)
                ? Page.of(templates.homeRecorded(frame, week, kpi, undo, waits))
                : home(frame.words().of(waits ? "home.held" : "home.saved", kpi.name()), undo, response);
    }

    private static CheckInWish wish(Form form) {
        var value = form.optionalNumber("value");
        var confidence = form.optionalInteger("confidence", 0, 10);
        var words = new CheckIn.Words(
                form.text("changed", LONGEST), form.text("blockers", LONGEST), form.text("nextSteps", LONGEST));
        form.refuseIfBroken();
        return new CheckInWish(null, value, List.of(), null, confidence, words);
    }

    private static Recording recording(Form form) {
        var note = form.text("note", 1000);
        var recording = new Recording(form.day("day"), form.number("value"), null, null, note);
        form.refuseIfBroken();
        return recording;
    }

    private Week week(Actor actor, Words words) {
        return new Week(query.of(actor, words.today(), words.zone()), words.today(), null);
    }

    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static View home(String sentence, @Nullable String undo, HttpServletResponse response) {
        Toasts.leave(response, sentence, undo);
        return new SeeOther("/");
    }
}
