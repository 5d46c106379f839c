package org.waymark.web.library;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.library.KpiTemplate;
import org.waymark.library.Library;
import org.waymark.library.ObjectiveTemplate;
import org.waymark.library.OwnTemplate;
import org.waymark.library.OwnTemplates;
import org.waymark.library.Search;
import org.waymark.library.Template;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** The library, one template of it, and a few that fit what somebody types into a form. */
@Controller
class LibraryController {
    private static final int FEWEST_LETTERS = 3;
    private static final int OFFERS = 4;

    private final Library library;
    private final OwnTemplates own;
    private final CounterpartQuery counterparts;
    private final Access access;
    private final Templates templates;

    LibraryController(
            Library library, OwnTemplates own, CounterpartQuery counterparts, Access access, Templates templates) {
        this.library = library;
        this.own = own;
        this.counterparts = counterparts;
        this.access = access;
        this.templates = templates;
    }

    @GetMapping("/library")
    Page library(Actor actor, Shell shell, HttpServletRequest request) {
        var filter = LibraryFilter.of(request.getParameterMap());
        var found = library.search(actor, filter.search(), shell.words().locale());
        return Page.of(templates.libraryLibrary(shell, new LibraryView(filter, found, shell.words())));
    }

    @GetMapping("/library/{key}")
    Page template(Actor actor, Shell shell, Typed typed, @PathVariable String key) {
        return Page.of(templates.libraryTemplate(shell, view(actor, key, shell.words()), typed));
    }

    /** What somebody may begin with instead of typing on; nothing for a word that is too short to say. */
    @GetMapping("/library/offers")
    Page offers(
            Actor actor,
            Frame frame,
            @RequestParam Template.Kind kind,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String cycle) {
        var typed = (kind == Template.Kind.KPI ? name : title).strip();
        var fitting = typed.length() < FEWEST_LETTERS || typed.length() > 250
                ? Stream.<Template>empty()
                : library
                        .search(
                                actor,
                                new Search(typed, null, kind, false),
                                frame.words().locale())
                        .stream();
        return Page.of(
                templates.libraryOffers(frame, kind, fitting.limit(OFFERS).toList(), cycle));
    }

    private TemplateView view(Actor actor, String key, Words words) {
        var locale = words.locale();
        var template = library.get(actor, key, locale);
        var mine = template.shelf() == null ? own.get(actor, OwnTemplate.Id.of(key)) : null;
        var known = known(template, words);
        return new TemplateView(
                template,
                mine,
                rights(actor, template, mine),
                name -> library.kpi(name, locale).orElse(null),
                template instanceof KpiTemplate kpi ? library.moving(kpi, locale) : List.of(),
                counterparts.of(actor, known),
                words);
    }

    private TemplateView.Rights rights(Actor actor, Template template, @Nullable OwnTemplate mine) {
        var make = template.kind() == Template.Kind.KPI ? Action.CREATE_KPI : Action.CREATE_GOAL;
        return new TemplateView.Rights(
                access.maySomewhere(actor, make),
                mine != null && access.may(actor, Action.KEEP_TEMPLATES, mine.holder()));
    }

    /** The KPIs of the library that it names, and itself. */
    private List<KpiTemplate> known(Template template, Words words) {
        var names =
                switch (template) {
                    case KpiTemplate kpi ->
                        Stream.of(Stream.of(kpi.name()), kpi.drivers().stream(), kpi.guards().stream())
                                .flatMap(one -> one);
                    case ObjectiveTemplate of ->
                        Stream.concat(
                                of.moves().stream(),
                                of.keyResults().stream().map(part -> part.kpi()).filter(Objects::nonNull));
                };
        return names.distinct()
                .flatMap(name -> library.kpi(name, words.locale()).stream())
                .toList();
    }
}
