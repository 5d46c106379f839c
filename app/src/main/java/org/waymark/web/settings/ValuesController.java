package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.kpis.ValueRules;
import org.waymark.kpis.ValueSettings;
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

/** By which rules the values that people enter are taken. */
@Controller
class ValuesController {
    private final Templates templates;
    private final SettingsPages pages;
    private final ValueSettings settings;

    ValuesController(Templates templates, SettingsPages pages, ValueSettings settings) {
        this.templates = templates;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/settings/values")
    View page(Shell shell, Actor actor, Typed typed) {
        var page = pages.open(Section.VALUES, shell, actor);
        var shown = typed.over(filled(settings.get(actor)), shell.words());
        return Page.of(templates.settingsValues(page, shown));
    }

    @Needs(Action.MANAGE_SETTINGS)
    @PostMapping("/settings/values")
    View change(Actor actor, Form form, Words words, HttpServletResponse response) {
        settings.change(actor, form.version(), new ValueRules(form.has("explainsMisses"), form.has("approves")));
        Toasts.leave(response, words.of("value-rules.saved"), null);
        return new SeeOther("/settings/values");
    }

    private static Typed filled(ValueSettings.Versioned stored) {
        var values = new HashMap<String, String>();
        values.put("version", Long.toString(stored.version()));
        if (stored.rules().explainsMisses()) values.put("explainsMisses", "true");
        if (stored.rules().approves()) values.put("approves", "true");
        return Typed.from(values);
    }
}
