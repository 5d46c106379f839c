package org.waymark.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** KPIs with their targets and values. */
final class KpiFilling {
    private final Organisation org;
    private final Connection db;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    KpiFilling(Organisation org, Connection db) {
        this.org = org;
        this.db = db;
    }

    void fill() throws SQLException {
        kpis();
        if (org.size.mixed()) analysed();
    }

    /** The program takes the night of today for done, so that {@link NightBench} says when the analysis begins. */
    private void analysed() throws SQLException {
        try (var runs = new Table(
                db,
                "analysis_run",
                "workspace_id",
                "id",
                "day",
                "engine",
                "started_at",
                "total",
                "done",
                "failed",
                "stage",
                "finished_at")) {
            runs.add(org.workspace(), org.run(), org.today, 1L, now, 0L, 0L, 0L, "SIGNALS", now);
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
                        org.size.isLead(k) ? "LEAD" : "LAG",
                        "PERCENT",
                        "%",
                        1L,
                        "LOWER",
                        org.size.isWeekly(k) ? "WEEKLY" : "MONTHLY",
                        "LAST",
                        5L,
                        "",
                        5.0,
                        false,
                        last(k, 0),
                        20.0 + k % 7,
                        last(k, -1).plusDays(5),
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
                targets.add(org.workspace(), org.kpi(k), last(k, org.size.valuesPerKpi()), 22.0);
                for (int v = 0; v < org.size.valuesPerKpi(); v++) {
                    var value = Math.round((level(k, v) + org.chance.nextGaussian()) * 10) / 10.0;
                    values.add(
                            org.workspace(),
                            org.kpi(k),
                            last(k, v),
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

    /** One in ten has been at a new level for eight periods. */
    private double level(int kpi, int back) {
        return 20 + kpi % 7 + (org.size.mixed() && kpi % 10 == 0 && back < 8 ? 4 : 0);
    }

    private LocalDate last(int kpi, int back) {
        return org.size.isWeekly(kpi)
                ? org.today.with(DayOfWeek.MONDAY).minusWeeks(back).minusDays(1)
                : org.today.withDayOfMonth(1).minusMonths(back).minusDays(1);
    }
}
