package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.objectives.ClosingSettings;
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

/** From which score on a close calls an objective achieved, and how long a close can be taken back. */
@Controller("closingSettingsController")
class ClosingController {
    private final Templates templates;
    private final SettingsPages pages;
    private final ClosingSettings settings;

    ClosingController(Templates templates, SettingsPages pages, ClosingSettings settings) {
        this.templates = templates;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/settings/closing")
    View page(Shell shell, Actor actor, Typed typed) {
        var page = pages.open(Section.CLOSING, shell, actor);
        var shown = typed.over(filled(settings.get(actor)), shell.words());
        return Page.of(templates.settingsClosing(page, shown));
    }

    @Needs(Action.MANAGE_SETTINGS)
    @PostMapping("/settings/closing")
    View change(Actor actor, Form form, Words words, HttpServletResponse response) {
        var wish = new ClosingSettings.Wish(
                form.integer("success", 1, 100),
                form.integer("expected", 1, 100),
                form.integer("partly", 1, 100),
                form.integer("graceDays", 0, 366));
        form.refuseIfBroken();
        settings.change(actor, form.version(), wish);
        Toasts.leave(response, words.of("closing-rules.saved"), null);
        return new SeeOther("/settings/closing");
    }

    private static Typed filled(ClosingSettings.Versioned stored) {
        var rules = stored.rules();
        return Typed.from(Map.of(
                "success", "" + rules.success(),
                "expected", "" + rules.expected(),
                "partly", "" + rules.partly(),
                "graceDays", "" + rules.graceDays(),
                "version", "" + stored.version()));
    }
}
