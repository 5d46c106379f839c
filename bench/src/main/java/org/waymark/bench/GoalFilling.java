package org.waymark.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Objectives, key results, check-ins and links. */
final class GoalFilling {
    private static final String[] STATUSES = {"ON_TRACK", "ON_TRACK", "AT_RISK", "OFF_TRACK"};

    private final Organisation org;
    private final Connection db;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    GoalFilling(Organisation org, Connection db) {
        this.org = org;
        this.db = db;
    }

    void fill() throws SQLException {
        objectives();
        checkIns();
    }

    private void objectives() throws SQLException {
        try (var objectives = new Table(
                db,
                "objective",
                "workspace_id",
                "id",
                "cycle_id",
                "title",
                "search",
                "problem",
                "description",
                "owner_id",
                "team_id",
                "level",
                "kind",
                "restricted",
                "published_at",
                "counts_children",
                "children_weight",
                "progress",
                "due_share",
                "status",
                "position",
                "created_by",
                "created_at",
                "version")) {
            for (int o = 0; o < org.size.objectives(); o++) {
                var owner = org.person(org.ownerOf(o));
                var level = o < 10 * org.size.cycles() ? "COMPANY" : "TEAM";
                objectives.add(
                        org.workspace(),
                        org.objective(o),
                        org.cycle(org.cycleOf(o)),
                        "Make number %d better for all".formatted(o),
                        "make number %d better for all".formatted(o),
                        "It is not good enough",
                        "",
                        owner,
                        level.equals("TEAM") ? org.team(org.teamOf(o)) : null,
                        level,
                        "ASPIRATIONAL",
                        false,
                        now,
                        false,
                        0.0,
                        0.4 + o % 5 / 10.0,
                        0.5,
                        STATUSES[o % 4],
                        (long) o,
                        owner,
                        now,
                        1L);
            }
        }
        keyResults();
        try (var links = new Table(
                db,
                "alignment_link",
                "workspace_id",
                "id",
                "child_objective_id",
                "parent_objective_id",
                "kind",
                "weight",
                "linked_by",
                "linked_at")) {
            int companies = 10 * org.size.cycles();
            for (int o = companies; o < org.size.objectives(); o++) {
                // one of the ten company objectives of the same cycle
                int parent = o / org.size.cycles() % 10 * org.size.cycles() + org.cycleOf(o);
                links.add(
                        org.workspace(),
                        org.objective(o),
                        org.objective(o),
                        org.objective(parent),
                        "CONTRIBUTE",
                        1.0,
                        org.person(0),
                        now);
            }
        }
    }

    private void keyResults() throws SQLException {
        try (var results = new Table(
                db,
                "key_result",
                "workspace_id",
                "id",
                "objective_id",
                "title",
                "search",
                "description",
                "owner_id",
                "kind",
                "target",
                "curve",
                "unit_kind",
                "unit_symbol",
                "decimals",
                "start_day",
                "due_day",
                "cadence",
                "weight",
                "position",
                "value",
                "progress",
                "due_share",
                "status",
                "confidence",
                "confidence_before",
                "checked_in_on",
                "next_check_in_on",
                "created_by",
                "created_at",
                "version")) {
            for (int r = 0; r < org.size.keyResults(); r++) {
                int objective = r / Size.KEY_RESULTS_PER_OBJECTIVE;
                var owner = org.person(org.ownerOf(objective));
                int cycle = org.cycleOf(objective);
                results.add(
                        org.workspace(),
                        org.keyResult(r),
                        org.objective(objective),
                        "Result number " + r,
                        "result number " + r,
                        "",
                        owner,
                        "REACH",
                        json("{\"version\":1,\"kind\":\"REACH\",\"from\":0.0,\"to\":100.0}"),
                        json("{\"version\":1,\"kind\":\"STRAIGHT\"}"),
                        "PERCENT",
                        "%",
                        0L,
                        org.cycleStart(cycle),
                        org.cycleEnd(cycle),
                        "WEEKLY",
                        1.0,
                        (long) r % 4,
                        50.0,
                        0.5,
                        0.5,
                        STATUSES[r % 4],
                        6L,
                        7L,
                        org.today.minusDays(6),
                        org.today.plusDays(1),
                        owner,
                        now,
                        1L);
            }
        }
    }

    private void checkIns() throws SQLException {
        try (var checkIns = new Table(
                db,
                "check_in",
                "workspace_id",
                "id",
                "key_result_id",
                "day",
                "value",
                "confidence",
                "changed",
                "blockers",
                "next_steps",
                "progress",
                "status",
                "automatic",
                "original_id",
                "recorded_by",
                "recorded_at")) {
            for (int c = 0; c < org.size.checkIns(); c++) {
                int result = c / Size.CHECK_INS_PER_KEY_RESULT;
                int week = c % Size.CHECK_INS_PER_KEY_RESULT;
                int objective = result / Size.KEY_RESULTS_PER_OBJECTIVE;
                var day = org.cycleStart(org.cycleOf(objective)).plusDays(7L * week);
                checkIns.add(
                        org.workspace(),
                        org.checkIn(c),
                        org.keyResult(result),
                        day.isAfter(org.today) ? org.today : day,
                        5.0 * week,
                        6L,
                        "Went on as planned",
                        "",
                        "",
                        week / 20.0,
                        "ON_TRACK",
                        false,
                        org.checkIn(c),
                        org.person(org.ownerOf(objective)),
                        now);
            }
        }
    }

    private Object json(String text) throws SQLException {
        return db.getMetaData().getURL().startsWith("jdbc:sqlite") ? text : Jsonb.of(text);
    }
}
