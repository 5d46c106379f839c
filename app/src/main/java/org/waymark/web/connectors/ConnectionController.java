package org.waymark.web.connectors;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.waymark.connectors.Connection;
import org.waymark.connectors.Connections;
import org.waymark.connectors.Pull;
import org.waymark.connectors.Pulls;
import org.waymark.connectors.Trials;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;
import org.waymark.web.settings.NameQuery;
import org.waymark.web.settings.Section;
import org.waymark.web.settings.SettingsPages;

/** A connection: how it stands, its log, and a look at what it would bring. */
@Controller
@RequestMapping(ConnectorsController.PATH + "/{id}")
class ConnectionController {
    private final Templates templates;
    private final SettingsPages pages;
    private final Connections connections;
    private final Pulls pulls;
    private final Trials trials;
    private final NameQuery names;
    private final KpiNameQuery kpis;

    ConnectionController(
            Templates templates,
            SettingsPages pages,
            Connections connections,
            Pulls pulls,
            Trials trials,
            NameQuery names,
            KpiNameQuery kpis) {
        this.templates = templates;
        this.pages = pages;
        this.connections = connections;
        this.pulls = pulls;
        this.trials = trials;
        this.names = names;
        this.kpis = kpis;
    }

    @GetMapping
    View page(Shell shell, Actor actor, @PathVariable UUID id, Typed typed) {
        var page = pages.open(Section.CONNECTORS, shell, actor);
        return Page.of(templates.connectorsConnection(page, typed, view(actor, id, shell.words()), null));
    }

    /** What it is and until when its values reach, fetched again when a run begins or ends. */
    @GetMapping("/facts")
    View facts(Frame frame, Actor actor, @PathVariable UUID id) {
        return Page.of(templates.connectorsFacts(frame, view(actor, id, frame.words())));
    }

    /** How it stands and its log, fetched again when a run begins or ends. */
    @GetMapping("/log")
    View log(Frame frame, Actor actor, @PathVariable UUID id) {
        return Page.of(templates.connectorsLog(frame, view(actor, id, frame.words())));
    }

    @PostMapping("/trial")
    View trial(Shell shell, Actor actor, @PathVariable UUID id) {
        var trial = new TrialView(trials.of(actor, new Connection.Id(id)), shell.words());
        var page = pages.open(Section.CONNECTORS, shell, actor);
        var view = view(actor, id, shell.words());
        return Page.of(templates.connectorsConnection(page, Typed.nothing(), view, trial));
    }

    @PostMapping("/pause")
    View pause(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        connections.pause(actor, new Connection.Id(id));
        return done(id, words.of("connectors.paused"), response);
    }

    @PostMapping("/resumption")
    View resume(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        connections.resume(actor, new Connection.Id(id));
        return done(id, words.of("connectors.resumed"), response);
    }

    @PostMapping("/removal")
    View remove(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        var removed = connections.remove(actor, new Connection.Id(id));
        var undo = ConnectorsController.PATH + "/" + id + "/restoration";
        Toasts.leave(response, words.of("connectors.removed", removed.name()), undo);
        return new SeeOther(ConnectorsController.PATH);
    }

    @PostMapping("/restoration")
    View restore(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        var restored = connections.restore(actor, new Connection.Id(id));
        return done(id, words.of("connectors.restored", restored.name()), response);
    }

    private static View done(UUID id, String said, HttpServletResponse response) {
        Toasts.leave(response, said, null);
        return new SeeOther(ConnectorsController.PATH + "/" + id);
    }

    private ConnectionView view(Actor actor, UUID id, Words words) {
        var connection = connections.get(actor, new Connection.Id(id));
        var log = pulls.of(actor, connection.id());
        var people = Stream.concat(Stream.of(connection.owner()), log.stream().map(Pull::askedBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ConnectionView.of(connection, log, names.names(actor, people), kpis.of(actor, connection), words);
    }
}
