package org.waymark.api.insights;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.BareWorkspace;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.api.Caller.Reply;
import org.waymark.insights.Analysed;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bare workspace on 19 May 2026 with KPIs that are measured by month, and people who call. */
final class ApiReadings {
    private static final JsonMapper JSON = new JsonMapper();
    static final LocalDate APRIL = LocalDate.of(2026, 4, 30);

    final TestDatabase database;
    final BareWorkspace workspace;
    final Actor ada;
    final Caller admin;
    final Caller member;
    private final String cycle;

    ApiReadings(TestDatabase database) {
        this.database = database;
        workspace = new BareWorkspace(database);
        ada = workspace.person(Role.ADMIN);
        admin = new Caller(database, ada);
        cycle = admin.post("/api/v1/cycles", """
                {"rhythm": "QUARTER", "start": "2026-04-01", "end": "2026-06-30"}""").id();
        member = new Caller(database, workspace.person(Role.MEMBER));
    }

    /** The id of a KPI in percent. */
    String kpi(String name) {
        return kpi(name, "PERCENT", "%");
    }

    String kpi(String name, String unit, String symbol) {
        return admin.post("/api/v1/kpis", """
                {"name": "%s", "unit": {"kind": "%s", "symbol": "%s", "decimals": 1}, "direction": "LOWER",
                 "cadence": "MONTHLY"}""".formatted(name, unit, symbol)).id();
    }

    /** The path of a published objective of this quarter. */
    String objective(String title) {
        return admin.post("/api/v1/objectives", """
                {"title": "%s", "cycle": "%s", "published": true}""".formatted(title, cycle)).header("Location");
    }

    /** Only its owner sees it from now on. */
    void hide(String kpi) {
        hideObjective("/api/v1/kpis/" + kpi);
    }

    /** Only its owner sees it from now on. */
    void hideObjective(String path) {
        admin.put(path + "/audience", admin.get(path).etag(), """
                {"restricted": true, "persons": [], "teams": []}""");
    }

    /** The newest of them is of April. */
    void measured(String kpi, double... values) {
        var rows = IntStream.range(0, values.length)
                .mapToObj(i -> "{\"day\": \"%s\", \"value\": %s}"
                        .formatted(APRIL.withDayOfMonth(1).minusMonths(values.length - 1L - i), values[i]))
                .collect(Collectors.joining(","));
        admin.post("/api/v1/kpis/" + kpi + "/measurements", "{\"values\": [" + rows + "]}");
    }

    /** About 20 for two years, and 35 in the end. */
    void spiked(String kpi) {
        var values = new Random(7).doubles(25, 19, 21).toArray();
        values[24] = 35;
        measured(kpi, values);
        analyse(kpi);
    }

    /** The jobs' work, at once. */
    void analyse(String... kpis) {
        var doors = database.get(Kpis.class);
        for (var kpi : kpis) Analysed.now(database, workspace.id, doors.get(ada, new Kpi.Id(UUID.fromString(kpi))));
    }

    Reply madeOf(Caller caller, String kpi, String etag, String formula) {
        return caller.put(
                "/api/v1/kpis/" + kpi + "/formula", etag, JSON.writeValueAsString(Map.of("formula", formula)));
    }

    JsonNode analysis(Caller caller, String kpi) {
        return caller.get("/api/v1/kpis/" + kpi + "/analysis").json();
    }
}
