package org.waymark.web.library;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.kpis.Kpi;
import org.waymark.library.OwnTemplate;
import org.waymark.library.OwnTemplates;
import org.waymark.library.TemplateWish;
import org.waymark.objectives.Objective;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;

/** Makes templates of goals and KPIs, and keeps them. */
@Controller
class OwnTemplateController {
    private final OwnTemplates templates;

    OwnTemplateController(OwnTemplates templates) {
        this.templates = templates;
    }

    @PostMapping("/objectives/{id}/templates")
    SeeOther ofObjective(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        return made(templates.make(actor, new Objective.Id(id)), words, response);
    }

    @PostMapping("/kpis/{id}/templates")
    SeeOther ofKpi(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        return made(templates.make(actor, new Kpi.Id(id)), words, response);
    }

    @Needs(Action.KEEP_TEMPLATES)
    @PostMapping("/library/{id}")
    SeeOther save(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var wish = new TemplateWish(form.line("name", 250), form.text("why", 2000));
        form.refuseIfBroken();
        var saved = templates.edit(actor, new OwnTemplate.Id(id), form.version(), wish);
        Toasts.leave(response, words.of("library.saved", saved.name()), null);
        return new SeeOther(path(saved));
    }

    @Needs(Action.KEEP_TEMPLATES)
    @PostMapping("/library/{id}/archival")
    SeeOther archive(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var archived = templates.archive(actor, new OwnTemplate.Id(id));
        Toasts.leave(response, words.of("library.archived", archived.name()), path(archived) + "/restoration");
        return new SeeOther("/library");
    }

    @Needs(Action.KEEP_TEMPLATES)
    @PostMapping("/library/{id}/restoration")
    SeeOther restore(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var restored = templates.restore(actor, new OwnTemplate.Id(id));
        Toasts.leave(response, words.of("library.restored", restored.name()), path(restored) + "/archival");
        return new SeeOther(path(restored));
    }

    private static SeeOther made(OwnTemplate made, Words words, HttpServletResponse response) {
        var key = made.restricted() ? "library.made.restricted" : "library.made";
        Toasts.leave(response, words.of(key, made.name()), path(made) + "/archival");
        return new SeeOther(path(made));
    }

    private static String path(OwnTemplate template) {
        return "/library/" + template.id().value();
    }
}
