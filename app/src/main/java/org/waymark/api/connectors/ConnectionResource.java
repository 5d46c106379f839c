package org.waymark.api.connectors;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Call;
import org.waymark.api.IfMatch;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.connectors.ConnectionJson.ConnectionSent;
import org.waymark.api.connectors.ConnectionJson.ConnectionShown;
import org.waymark.connectors.Connection;
import org.waymark.connectors.Connections;
import org.waymark.platform.Actor;

/** Where values come from by themselves. */
@Controller
@RequestMapping("/api/v1/connections")
class ConnectionResource {
    private final Connections connections;
    private final Once once;

    ConnectionResource(Connections connections, Once once) {
        this.connections = connections;
        this.once = once;
    }

    @Says("List the connections")
    @GetMapping
    Answer<Listing<ConnectionShown>> list(Actor actor, Paging paging) {
        return Answer.of(paging.part(connections.all(actor), one -> one.id().value(), ConnectionShown::of));
    }

    @Says("Make a connection")
    @PostMapping
    Answer<ConnectionShown> add(Actor actor, Call call, @Sent ConnectionSent sent) {
        return once.answer(actor, call, () -> {
            var made = connections.add(actor, sent.wish());
            return Answer.created("/api/v1/connections/" + made.id().value(), ConnectionShown.of(made), made.version());
        });
    }

    @Says("Get a connection")
    @GetMapping("/{id}")
    Answer<ConnectionShown> get(Actor actor, @PathVariable UUID id) {
        return shown(connections.get(actor, new Connection.Id(id)));
    }

    @Says("Change a connection: from then on it runs in your name")
    @PutMapping("/{id}")
    Answer<ConnectionShown> change(Actor actor, @PathVariable UUID id, IfMatch match, @Sent ConnectionSent sent) {
        var before = connections.get(actor, new Connection.Id(id));
        match.require(shown(before));
        return shown(connections.edit(actor, before.id(), match.version(), sent.wish()));
    }

    @Says("Remove a connection; for a day it can be restored, then it goes with its secrets and its log")
    @DeleteMapping("/{id}")
    Answer<Void> remove(Actor actor, @PathVariable UUID id) {
        connections.remove(actor, new Connection.Id(id));
        return Answer.done();
    }

    @Says("Restore a connection that was removed less than a day ago")
    @PostMapping("/{id}/restoration")
    Answer<ConnectionShown> restore(Actor actor, @PathVariable UUID id) {
        return shown(connections.restore(actor, new Connection.Id(id)));
    }

    @Says("Pause a connection: it runs only when it is told to")
    @PutMapping("/{id}/pause")
    Answer<ConnectionShown> pause(Actor actor, @PathVariable UUID id) {
        return shown(connections.pause(actor, new Connection.Id(id)));
    }

    @Says("Let a connection run by itself again")
    @DeleteMapping("/{id}/pause")
    Answer<ConnectionShown> resume(Actor actor, @PathVariable UUID id) {
        return shown(connections.resume(actor, new Connection.Id(id)));
    }

    private static Answer<ConnectionShown> shown(Connection connection) {
        return Answer.of(ConnectionShown.of(connection), connection.version());
    }
}
