package org.waymark.connectors;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the runs whose time has come. */
@Component
class DuePulls {
    private final ConnectionStore connections;
    private final ZoneQuery zones;
    private final Pulls pulls;
    private final Clock clock;

    DuePulls(ConnectionStore connections, ZoneQuery zones, Pulls pulls, Clock clock) {
        this.connections = connections;
        this.zones = zones;
        this.pulls = pulls;
        this.clock = clock;
    }

    @Transactional
    public void begin() {
        zones.workspaces()
                .forEach(workspace -> connections
                        .due(workspace, clock.instant())
                        .forEach(connection -> begin(workspace, connection)));
    }

    /** One that still runs is not run into: its next time comes. */
    private void begin(UUID workspace, Connection connection) {
        var due = connection.nextRunAt();
        if (due == null) return;
        var next =
                connection.schedule().next(clock.instant(), zones.of(workspace)).orElse(null);
        if (!connections.schedule(workspace, connection.id(), due, next)) return;
        pulls.begin(workspace, connection, Pull.Why.SCHEDULE, null, pulls.window(workspace, connection));
    }
}
