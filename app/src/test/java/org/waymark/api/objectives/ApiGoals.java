package org.waymark.api.objectives;

import org.waymark.BareWorkspace;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.api.Caller.Reply;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

/** A bare workspace with a running quarter, and an admin who calls. */
final class ApiGoals {
    final TestDatabase database;
    final BareWorkspace workspace;
    final Actor admin;
    final Caller caller;
    final String cycle;

    ApiGoals(TestDatabase database) {
        this.database = database;
        workspace = new BareWorkspace(database);
        admin = workspace.person(Role.ADMIN);
        caller = new Caller(database, admin);
        cycle = cycle("2026-04-01", "2026-06-30");
    }

    String cycle(String start, String end) {
        return caller.post(
                        "/api/v1/cycles",
                        "{\"rhythm\": \"QUARTER\", \"start\": \"%s\", \"end\": \"%s\"}".formatted(start, end))
                .id();
    }

    String objective(String title, String more) {
        return "{\"title\": \"%s\", \"cycle\": \"%s\"%s}".formatted(title, cycle, more);
    }

    Reply published(String title) {
        return caller.post("/api/v1/objectives", objective(title, ", \"published\": true"));
    }

    Reply keyResult(Reply objective, String target) {
        return caller.post(
                objective.header("Location") + "/key-results",
                "{\"title\": \"It moves\", \"target\": %s}".formatted(target));
    }
}
