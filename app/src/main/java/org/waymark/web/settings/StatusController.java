package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.objectives.StatusLimits;
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

/** From which gap, doubt and silence on a key result is at risk or off track. */
@Controller
class StatusController {
    private final Templates templates;
    private final SettingsPages pages;
    private final StatusLimits limits;

    StatusController(Templates templates, SettingsPages pages, StatusLimits limits) {
        this.templates = templates;
        this.pages = pages;
        this.limits = limits;
    }

    @GetMapping("/settings/status")
    View page(Shell shell, Actor actor, Typed typed) {
        var page = pages.open(Section.STATUS, shell, actor);
        var shown = typed.over(filled(limits.get(actor)), shell.words());
        return Page.of(templates.settingsStatus(page, shown));
    }

    @Needs(Action.MANAGE_SETTINGS)
    @PostMapping("/settings/status")
    View change(Actor actor, Form form, Words words, HttpServletResponse response) {
        var wish = new StatusLimits.Wish(
                form.integer("atRiskPoints", 0, 100),
                form.integer("offTrackPoints", 0, 100),
                form.integer("atRiskConfidence", 0, 10),
                form.integer("offTrackConfidence", 0, 10),
                form.integer("lateDays", 0, 365));
        form.refuseIfBroken();
        limits.change(actor, form.version(), wish);
        Toasts.leave(response, words.of("limits.saved"), null);
        return new SeeOther("/settings/status");
    }

    private static Typed filled(StatusLimits.Versioned stored) {
        var rules = stored.rules();
        return Typed.from(Map.of(
                "atRiskPoints", "" + rules.atRiskPoints(),
                "offTrackPoints", "" + rules.offTrackPoints(),
                "atRiskConfidence", "" + rules.atRiskConfidence(),
                "offTrackConfidence", "" + rules.offTrackConfidence(),
                "lateDays", "" + rules.lateDays(),
                "version", "" + stored.version()));
    }
}
