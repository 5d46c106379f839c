package org.waymark.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
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
}
