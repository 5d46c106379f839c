package org.waymark.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Initiatives of the current cycle, a third of them each after another one. */
final class InitiativeFilling {
    private static final int WEEKS = 12;

    /** As many as a page of the timeline shows. */
    private static final int OBJECTIVES = 90;

    private final Organisation org;
    private final Connection db;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    InitiativeFilling(Organisation org, Connection db) {
        this.org = org;
        this.db = db;
    }

    void fill(int count) throws SQLException {
        db.setAutoCommit(false);
        initiatives(count);
        try (var served = new Table(
                db,
                "initiative_key_result",
                "workspace_id",
                "initiative_id",
                "key_result_id",
                "linked_by",
                "linked_at")) {
            for (int i = 0; i < count; i++) {
                served.add(org.workspace(), org.initiative(i), org.keyResult(served(i)), org.person(0), now);
            }
        }
        try (var dependencies = new Table(
                db,
                "initiative_dependency",
                "workspace_id",
                "initiative_id",
                "after_id",
                "lag_days",
                "set_by",
                "set_at")) {
            for (int i = 2; i < count; i += 3) {
                dependencies.add(org.workspace(), org.initiative(i), org.initiative(i - 1), 0L, org.person(0), now);
            }
        }
        db.commit();
        db.setAutoCommit(true);
    }

    /** Those of the first objectives of the current cycle, in turn. */
    private int served(int initiative) {
        int objective = initiative / Size.KEY_RESULTS_PER_OBJECTIVE % OBJECTIVES * org.size.cycles();
        return objective % org.size.objectives() * Size.KEY_RESULTS_PER_OBJECTIVE
                + initiative % Size.KEY_RESULTS_PER_OBJECTIVE;
    }

    private void initiatives(int count) throws SQLException {
        try (var initiatives = new Table(
                db,
                "initiative",
                "workspace_id",
                "id",
                "title",
                "search",
                "description",
                "owner_id",
                "cycle_id",
                "status",
                "start_day",
                "due_day",
                "progress",
                "stated",
                "position",
                "created_by",
                "created_at",
                "version")) {
            for (int i = 0; i < count; i++) {
                var start = org.cycleStart(0).plusWeeks(i % (WEEKS - 2));
                initiatives.add(
                        org.workspace(),
                        org.initiative(i),
                        "Piece of work number " + i,
                        "piece of work number " + i,
                        "",
                        org.person(i % org.size.people()),
                        org.cycle(0),
                        i % 2 == 0 ? "ACTIVE" : "PLANNED",
                        start,
                        start.plusDays(10 + i % 20),
                        i % 10 / 10.0,
                        i % 10 / 10.0,
                        (double) i,
                        org.person(0),
                        now,
                        1L);
            }
        }
    }
}
