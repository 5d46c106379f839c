package org.waymark.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes an organisation into an empty, migrated database. */
final class Filling {
    private static final String[] STATUSES = {"ON_TRACK", "ON_TRACK", "AT_RISK", "OFF_TRACK"};

    private final Organisation org;
    private final Connection db;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private Filling(Organisation org, Connection db) {
        this.org = org;
        this.db = db;
    }

    static void fill(Organisation org, Connection db) throws SQLException {
        db.setAutoCommit(false);
        var filling = new Filling(org, db);
        filling.people();
        filling.teams();
        filling.cycles();
        filling.kpis();
        filling.objectives();
        filling.checkIns();
        db.commit();
        db.setAutoCommit(true);
        try (var statement = db.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void people() throws SQLException {
        try (var founding = new Table(db, "founding", "id", "founded_at");
                var persons = new Table(
                        db,
                        "person",
                        "id",
                        "email",
                        "email_folded",
                        "name",
                        "theme",
                        "single_keys",
                        "created_at",
                        "version");
                var workspaces = new Table(
                        db,
                        "workspace",
                        "id",
                        "name",
                        "time_zone",
                        "fiscal_year_start",
                        "check_in_weekday",
                        "created_at",
                        "version");
                var members = new Table(
                        db,
                        "membership",
                        "workspace_id",
                        "person_id",
                        "role",
                        "job_title",
                        "search",
                        "joined_at",
                        "version")) {
            founding.add(1L, now);
            for (int p = 0; p < org.size.people(); p++) {
                var email = "person%d@bench.example".formatted(p);
                persons.add(org.person(p), email, email, "Person Number " + p, "SYSTEM", true, now, 1L);
            }
            workspaces.add(org.workspace(), "Bench", "UTC", 1L, 5L, now, 1L);
        }
        try (var members = new Table(
                        db,
                        "membership",
                        "workspace_id",
                        "person_id",
                        "role",
                        "job_title",
                        "search",
                        "joined_at",
                        "version");
                var sessions = new Table(
                        db,
                        "person_session",
                        "token_hash",
                        "id",
                        "person_id",
                        "workspace_id",
                        "device",
                        "remembered",
                        "created_at",
                        "seen_at",
                        "expires_at");
                var tokens = new Table(
                        db,
                        "api_token",
                        "workspace_id",
                        "id",
                        "person_id",
                        "name",
                        "token_hash",
                        "scope",
                        "created_at",
                        "expires_at")) {
            for (int p = 0; p < org.size.people(); p++) {
                var role = p == 0 ? "OWNER" : "MEMBER";
                members.add(org.workspace(), org.person(p), role, "Engineer", "person number " + p, now, 1L);
            }
            var later = now.plus(30, ChronoUnit.DAYS);
            sessions.add(
                    Organisation.hash(Organisation.SECRET),
                    org.person(0),
                    org.person(0),
                    org.workspace(),
                    "bench",
                    true,
                    now,
                    now,
                    later);
            tokens.add(
                    org.workspace(),
                    org.person(0),
                    org.person(0),
                    "bench",
                    Organisation.hash(Organisation.TOKEN),
                    "ALL",
                    now,
                    later);
        }
    }

    private void teams() throws SQLException {
        try (var teams = new Table(
                        db,
                        "team",
                        "workspace_id",
                        "id",
                        "parent_id",
                        "name",
                        "purpose",
                        "search",
                        "created_at",
                        "version");
                var members = new Table(db, "team_member", "workspace_id", "team_id", "person_id", "lead");
                var paths = new Table(db, "team_path", "workspace_id", "ancestor_id", "descendant_id", "depth")) {
            for (int t = 0; t < org.size.teams(); t++) {
                var parent = t < 10 ? null : org.team(t / 10);
                teams.add(org.workspace(), org.team(t), parent, "Team " + t, "", "team " + t, now, 1L);
            }
        }
        try (var members = new Table(db, "team_member", "workspace_id", "team_id", "person_id", "lead");
                var paths = new Table(db, "team_path", "workspace_id", "ancestor_id", "descendant_id", "depth")) {
            for (int t = 0; t < org.size.teams(); t++) {
                paths.add(org.workspace(), org.team(t), org.team(t), 0L);
                long depth = 1;
                for (int above = t; above >= 10; depth++) {
                    above = above / 10;
                    paths.add(org.workspace(), org.team(above), org.team(t), depth);
                }
            }
            for (int p = 0; p < org.size.people(); p++) {
                members.add(org.workspace(), org.team(p % org.size.teams()), org.person(p), p < org.size.teams());
            }
        }
    }

    private void cycles() throws SQLException {
        try (var cycles = new Table(
                db,
                "cycle",
                "workspace_id",
                "id",
                "name",
                "slug",
                "rhythm",
                "start_day",
                "end_day",
                "created_at",
                "version")) {
            for (int c = 0; c < org.size.cycles(); c++) {
                var start = org.cycleStart(c);
                var quarter = (start.getMonthValue() + 2) / 3;
                cycles.add(
                        org.workspace(),
                        org.cycle(c),
                        "Q%d %d".formatted(quarter, start.getYear()),
                        "%d-q%d".formatted(start.getYear(), quarter),
                        "QUARTER",
                        start,
                        org.cycleEnd(c),
                        now,
                        1L);
            }
        }
    }

    private void kpis() throws SQLException {
        try (var kpis = new Table(
                db,
                "kpi",
                "workspace_id",
                "id",
                "name",
                "search",
                "what",
                "why",
                "how",
                "owner_id",
                "team_id",
                "level",
                "category",
                "indicator",
                "unit_kind",
                "unit_symbol",
                "decimals",
                "direction",
                "cadence",
                "aggregation",
                "due_days",
                "review_note",
                "near_percent",
                "restricted",
                "latest_day",
                "latest_value",
                "due_on",
                "standing",
                "created_by",
                "created_at",
                "version")) {
            for (int k = 0; k < org.size.kpis(); k++) {
                var owner = org.person(k % org.size.people());
                kpis.add(
                        org.workspace(),
                        org.kpi(k),
                        "KPI number " + k,
                        "kpi number " + k,
                        "What it is",
                        "Why it matters",
                        "How it is measured",
                        owner,
                        org.team(k % org.size.teams()),
                        "TEAM",
                        "Category " + k % 12,
                        "LAG",
                        "PERCENT",
                        "%",
                        1L,
                        "LOWER",
                        "MONTHLY",
                        "LAST",
                        5L,
                        "",
                        5.0,
                        false,
                        lastMonth(0),
                        20.0 + k % 7,
                        lastMonth(-1).plusDays(5),
                        k % 3 == 0 ? "MISSES" : "MEETS",
                        owner,
                        now,
                        1L);
            }
        }
        try (var targets = new Table(db, "kpi_target", "workspace_id", "kpi_id", "from_day", "high");
                var values = new Table(
                        db,
                        "measurement",
                        "workspace_id",
                        "kpi_id",
                        "day",
                        "value",
                        "note",
                        "source",
                        "revision",
                        "recorded_by",
                        "recorded_at")) {
            for (int k = 0; k < org.size.kpis(); k++) {
                targets.add(org.workspace(), org.kpi(k), lastMonth(org.size.valuesPerKpi()), 22.0);
                for (int v = 0; v < org.size.valuesPerKpi(); v++) {
                    var value = Math.round((20 + k % 7 + org.chance.nextGaussian()) * 10) / 10.0;
                    values.add(
                            org.workspace(),
                            org.kpi(k),
                            lastMonth(v),
                            value,
                            "",
                            "bench",
                            1L,
                            org.person(k % org.size.people()),
                            now);
                }
            }
        }
    }

    private java.time.LocalDate lastMonth(int back) {
        return org.today.withDayOfMonth(1).minusMonths(back).minusDays(1);
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
