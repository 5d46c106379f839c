package org.waymark.web.kpis;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.insights.Signal;
import org.waymark.insights.Signals;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Addresses;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/**
 * What people do about a signal: they know its reason, or they want to see one more value first. They come back to where {@code then}
 * says, else to the KPI.
 */
@Controller
@RequestMapping("/signals/{id}")
class SignalController {
    private static final int LONGEST = 1000;

    private final Signals signals;
    private final Kpis kpis;
    private final Templates templates;

    SignalController(Signals signals, Kpis kpis, Templates templates) {
        this.signals = signals;
        this.kpis = kpis;
        this.templates = templates;
    }

    @GetMapping("/explanation")
    Page explanation(
            Actor actor,
            Shell shell,
            Typed typed,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String then) {
        signals.requireAnswerable(actor, new Signal.Id(id));
        var kpi = kpi(actor, id);
        return Page.of(templates.kpisExplanation(shell, kpi, id, Addresses.localOr(then, ""), typed));
    }

    @Needs(Action.RECORD_VALUES)
    @PostMapping("/explanation")
    SeeOther explain(
            Actor actor,
            Form form,
            Words words,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String then) {
        var reason = form.line("reason", LONGEST);
        form.refuseIfBroken();
        signals.explain(actor, new Signal.Id(id), reason);
        Toasts.leave(response, words.of("signal.explained"), path(id, "/explanation/removal", then));
        return back(actor, id, then);
    }

    @PostMapping("/explanation/removal")
    SeeOther removeExplanation(
            Actor actor,
            Words words,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String then) {
        signals.removeExplanation(actor, new Signal.Id(id));
        Toasts.leave(response, words.of("signal.unexplained"), path(id, "/explanation/restoration", then));
        return back(actor, id, then);
    }

    @PostMapping("/explanation/restoration")
    SeeOther putBackExplanation(
            Actor actor,
            Words words,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String then) {
        signals.putBackExplanation(actor, new Signal.Id(id));
        Toasts.leave(response, words.of("signal.explained"), null);
        return back(actor, id, then);
    }

    /** Until the next value is due, and no longer. */
    @Needs(Action.RECORD_VALUES)
    @PostMapping("/mute")
    SeeOther mute(
            Actor actor,
            Words words,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String then) {
        var until = kpi(actor, id).dueOn();
        signals.mute(actor, new Signal.Id(id), until.isBefore(words.today()) ? words.today() : until);
        Toasts.leave(response, words.of("signal.muted", words.dayText(until)), path(id, "/mute/removal", then));
        return back(actor, id, then);
    }

    @PostMapping("/mute/removal")
    SeeOther unmute(
            Actor actor,
            Words words,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String then) {
        signals.unmute(actor, new Signal.Id(id));
        Toasts.leave(response, words.of("signal.unmuted"), path(id, "/mute", then));
        return back(actor, id, then);
    }

    private Kpi kpi(Actor actor, UUID signal) {
        return kpis.get(actor, signals.get(actor, new Signal.Id(signal)).kpi());
    }

    private static String path(UUID signal, String deed, String then) {
        return "/signals/" + signal + deed + (then.isEmpty() ? "" : "?then=" + URLEncoder.encode(then, UTF_8));
    }

    private SeeOther back(Actor actor, UUID id, String then) {
        var kpi = signals.get(actor, new Signal.Id(id)).kpi();
        return new SeeOther(Addresses.localOr(then, "/kpis/" + kpi.value()));
    }
}
