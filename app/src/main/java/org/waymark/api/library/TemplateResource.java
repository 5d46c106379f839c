package org.waymark.api.library;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Call;
import org.waymark.api.IfMatch;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.library.TemplateShown.OwnShown;
import org.waymark.kpis.Kpi;
import org.waymark.library.Library;
import org.waymark.library.OwnTemplate;
import org.waymark.library.OwnTemplates;
import org.waymark.library.TemplateWish;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;

/** The library: templates that come with Waymark, and those that the workspace made. */
@Controller
@RequestMapping("/api/v1")
class TemplateResource {
    private final Library library;
    private final OwnTemplates own;
    private final Once once;

    TemplateResource(Library library, OwnTemplates own, Once once) {
        this.library = library;
        this.own = own;
        this.once = once;
    }

    @Says("How a template that the workspace made is called, and what it is for.")
    record TemplateSent(
            @Says("1 to 250 characters, of a KPI 200.") String name, String why) {}

    @Says("List templates")
    @GetMapping("/templates")
    Answer<Listing<TemplateShown>> list(Actor actor, @Asked TemplateFilter filter, Paging paging) {
        var found = library.search(actor, filter.search(), Locale.ENGLISH);
        return Answer.of(paging.part(found, TemplateShown::place, TemplateShown::of));
    }

    @Says("Get a template")
    @GetMapping("/templates/{key}")
    Answer<TemplateShown> get(Actor actor, @PathVariable String key) {
        return Answer.of(TemplateShown.of(library.get(actor, key, Locale.ENGLISH)));
    }

    @Says("Make a template of an objective and its key results, without values, days and people")
    @PostMapping("/objectives/{id}/templates")
    Answer<OwnShown> ofObjective(Actor actor, @PathVariable UUID id, Call call) {
        return once.answer(actor, call, () -> created(own.make(actor, new Objective.Id(id))));
    }

    @Says("Make a template of a KPI, without values and people")
    @PostMapping("/kpis/{id}/templates")
    Answer<OwnShown> ofKpi(Actor actor, @PathVariable UUID id, Call call) {
        return once.answer(actor, call, () -> created(own.make(actor, new Kpi.Id(id))));
    }

    @Says("Rename a template that the workspace made")
    @PutMapping("/templates/{id}/words")
    Answer<OwnShown> edit(Actor actor, @PathVariable UUID id, IfMatch match, @Sent TemplateSent sent) {
        match.require(shown(own.get(actor, new OwnTemplate.Id(id))));
        return shown(
                own.edit(actor, new OwnTemplate.Id(id), match.version(), new TemplateWish(sent.name(), sent.why())));
    }

    @Says("Archive a template that the workspace made")
    @PutMapping("/templates/{id}/archival")
    Answer<OwnShown> archive(Actor actor, @PathVariable UUID id) {
        return shown(own.archive(actor, new OwnTemplate.Id(id)));
    }

    @Says("Restore an archived template")
    @DeleteMapping("/templates/{id}/archival")
    Answer<OwnShown> restore(Actor actor, @PathVariable UUID id) {
        return shown(own.restore(actor, new OwnTemplate.Id(id)));
    }

    private static Answer<OwnShown> created(OwnTemplate made) {
        return Answer.created("/api/v1/templates/" + made.id().value(), OwnShown.of(made), made.version());
    }

    private static Answer<OwnShown> shown(OwnTemplate template) {
        return Answer.of(OwnShown.of(template), template.version());
    }
}
