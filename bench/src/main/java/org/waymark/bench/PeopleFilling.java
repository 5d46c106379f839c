package org.waymark.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Persons, teams and cycles. */
final class PeopleFilling {
    private final Organisation org;
    private final Connection db;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    PeopleFilling(Organisation org, Connection db) {
        this.org = org;
        this.db = db;
    }

    void fill() throws SQLException {
        people();
        teams();
        cycles();
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
                var role = p == 0 ? "OWNER" : "ADMIN"; // who may do everything sees the longest pages
                members.add(org.workspace(), org.person(p), role, "Engineer", "person number " + p, now, 1L);
            }
            var later = now.plus(30, ChronoUnit.DAYS);
            for (int p = 0; p < org.size.people(); p++) {
                sessions.add(
                        Organisation.hash(Organisation.secret(p)),
                        org.person(p),
                        org.person(p),
                        org.workspace(),
                        "bench",
                        true,
                        now,
                        now,
                        later);
            }
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
                cycles.add(
                        org.workspace(),
                        org.cycle(c),
                        "Q%d %d".formatted(Organisation.quarter(start), start.getYear()),
                        org.slug(c),
                        "QUARTER",
                        start,
                        org.cycleEnd(c),
                        now,
                        1L);
            }
        }
    }
}
