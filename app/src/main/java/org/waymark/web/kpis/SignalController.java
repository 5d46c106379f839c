package org.waymark.web.kpis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.insights.Signal;
import org.waymark.insights.Signals;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** What people do about a signal: they know its reason, or they want to see one more value first. */
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
    Page explanation(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        var kpi = kpi(actor, id);
        return Page.of(templates.kpisExplanation(shell, kpi.id().value(), kpi.name(), id, typed));
    }

    @PostMapping("/explanation")
    SeeOther explain(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var reason = form.line("reason", LONGEST);
        form.refuseIfBroken();
        signals.explain(actor, new Signal.Id(id), reason);
        return told(actor, response, words.of("signal.explained"), id, "/explanation/removal");
    }

    @PostMapping("/explanation/removal")
    SeeOther removeExplanation(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        signals.removeExplanation(actor, new Signal.Id(id));
        return told(actor, response, words.of("signal.unexplained"), id, "/explanation/restoration");
    }

    @PostMapping("/explanation/restoration")
    SeeOther putBackExplanation(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        signals.putBackExplanation(actor, new Signal.Id(id));
        return told(actor, response, words.of("signal.explained"), id, null);
    }

    /** Until the next value is due, and no longer. */
    @PostMapping("/mute")
    SeeOther mute(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var until = kpi(actor, id).dueOn();
        signals.mute(actor, new Signal.Id(id), until.isBefore(words.today()) ? words.today() : until);
        return told(actor, response, words.of("signal.muted", words.dayText(until)), id, "/mute/removal");
    }

    @PostMapping("/mute/removal")
    SeeOther unmute(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        signals.unmute(actor, new Signal.Id(id));
        return told(actor, response, words.of("signal.unmuted"), id, "/mute");
    }

    private Kpi kpi(Actor actor, UUID signal) {
        return kpis.get(actor, signals.get(actor, new Signal.Id(signal)).kpi());
    }

    private SeeOther told(Actor actor, HttpServletResponse response, String words, UUID id, @Nullable String undo) {
        Toasts.leave(response, words, undo == null ? null : "/signals/" + id + undo);
        return new SeeOther(
                "/kpis/" + signals.get(actor, new Signal.Id(id)).kpi().value());
    }
}
