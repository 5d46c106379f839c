package org.waymark.web.connectors;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.waymark.connectors.Connection;
import org.waymark.connectors.Connections;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;
import org.waymark.web.settings.Section;
import org.waymark.web.settings.SettingsPages;

/** The two forms of a connection: where it goes, and what becomes of what it brings. */
@Controller
@RequestMapping(ConnectorsController.PATH + "/{id}")
class ConnectionFormController {
    private final Templates templates;
    private final SettingsPages pages;
    private final Connections connections;
    private final KpiNameQuery names;
    private final Picks picks;

    ConnectionFormController(
            Templates templates, SettingsPages pages, Connections connections, KpiNameQuery names, Picks picks) {
        this.templates = templates;
        this.pages = pages;
        this.connections = connections;
        this.names = names;
        this.picks = picks;
    }

    @GetMapping("/source")
    View source(Shell shell, Actor actor, @PathVariable UUID id, Typed typed) {
        var page = pages.open(Section.CONNECTORS, shell, actor);
        var connection = connections.get(actor, new Connection.Id(id));
        var shown = typed.over(SourceForm.filled(connection), shell.words());
        var choice = SourceChoice.of(connection.kind(), connection.settings());
        return Page.of(templates.connectorsSource(page, shown, choice, connection));
    }

    @PostMapping("/source")
    View changeSource(Actor actor, @PathVariable UUID id, Form form, Words words, HttpServletResponse response) {
        var before = connections.get(actor, new Connection.Id(id));
        var wish = SourceForm.changed(before, form);
        form.refuseIfBroken();
        connections.edit(actor, before.id(), form.version(), wish);
        return done(id, words, response);
    }

    @GetMapping("/mapping")
    View mapping(Shell shell, Actor actor, @PathVariable UUID id, Typed typed) {
        var page = pages.open(Section.CONNECTORS, shell, actor);
        var connection = connections.get(actor, new Connection.Id(id));
        var shown = typed.over(MappingForm.filled(connection, names.of(actor, connection)), shell.words());
        return Page.of(templates.connectorsMapping(page, shown, connection));
    }

    @PostMapping("/mapping")
    View changeMapping(Actor actor, @PathVariable UUID id, Form form, Words words, HttpServletResponse response) {
        var before = connections.get(actor, new Connection.Id(id));
        var wish = MappingForm.changed(before, form, picks.id(actor, form, "mapping.kpi", PickKind.KPIS));
        form.refuseIfBroken();
        connections.edit(actor, before.id(), form.version(), wish);
        return done(id, words, response);
    }

    private static View done(UUID id, Words words, HttpServletResponse response) {
        Toasts.leave(response, words.of("connectors.saved"), null);
        return new SeeOther(ConnectorsController.PATH + "/" + id);
    }
}
