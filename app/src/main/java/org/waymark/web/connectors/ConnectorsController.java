package org.waymark.web.connectors;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.connectors.Connections;
import org.waymark.connectors.Pulls;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;
import org.waymark.web.settings.Section;
import org.waymark.web.settings.SettingsPages;

/** All connections of a workspace, and new ones. */
@Controller
class ConnectorsController {
    static final String PATH = "/settings/connectors";

    private final Templates templates;
    private final SettingsPages pages;
    private final Connections connections;
    private final Pulls pulls;

    ConnectorsController(Templates templates, SettingsPages pages, Connections connections, Pulls pulls) {
        this.templates = templates;
        this.pages = pages;
        this.connections = connections;
        this.pulls = pulls;
    }

    @GetMapping(PATH)
    View list(Shell shell, Actor actor) {
        var page = pages.open(Section.CONNECTORS, shell, actor);
        var view =
                ConnectorsView.of(connections.all(actor), connections.removed(actor), pulls.last(actor), shell.words());
        return Page.of(templates.connectorsList(page, view));
    }

    @GetMapping(PATH + "/new")
    View create(Shell shell, Actor actor, Typed typed, @RequestParam(defaultValue = "") String kind) {
        var page = pages.open(Section.CONNECTORS, shell, actor);
        if (kind.isEmpty()) return Page.of(templates.connectorsChoices(page, SourceChoice.all()));
        var choice = SourceChoice.of(kind).orElseThrow(() -> new Refused.Missing("page"));
        var shown = typed.problems().isEmpty() ? SourceForm.empty(choice) : typed;
        return Page.of(templates.connectorsSource(page, shown, choice, null));
    }

    @Needs(Action.MANAGE_CONNECTIONS)
    @PostMapping(PATH)
    View add(Actor actor, Form form, Words words, HttpServletResponse response) {
        var choice = SourceChoice.of(form.optionalLine("choice", 60)).orElseThrow(() -> new Refused.Missing("page"));
        var wish = SourceForm.made(choice, form);
        form.refuseIfBroken();
        var added = connections.add(actor, wish);
        Toasts.leave(response, words.of("connectors.added"), null);
        return new SeeOther(PATH + "/" + added.id().value());
    }
}
